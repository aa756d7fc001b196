import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Progress } from '../../../local/progress.ts';
import type { Settings } from '../../../local/settings.ts';
import { boot, type RunningSystem } from '../../../local/system/boot.ts';
import { writeFixtureAssembly } from './fixture-assembly.ts';

export interface FixtureSystem extends RunningSystem {
  /** The lines that the system printed. */
  readonly lines: string[];
}

export interface Fixture {
  readonly dataDir: string;
  start(
    more?: Parameters<typeof writeFixtureAssembly>[1],
    testClock?: boolean,
  ): Promise<FixtureSystem>;
  remove(): void;
}

/** Creates a fixture whose system can be started repeatedly from the same data directory. */
export function makeFixture(): Fixture {
  const folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-fixture-'));
  const dataDir = path.join(folder, 'data');
  return {
    dataDir,
    start: async (more, testClock = false) => {
      const lines: string[] = [];
      const settings: Settings = {
        port: 0,
        inboxPort: 0,
        providerPort: 0,
        dataDir,
        regions: ['langstraat'],
        dynamodbEndpoint: undefined,
        retrySeconds: 0.05,
        testClock,
      };
      const say = (line: string): void => void lines.push(line);
      const assembly = writeFixtureAssembly(path.join(folder, 'assembly'), more);
      const system = await boot({
        settings,
        assembly: async () => assembly,
        workerFolder: path.join(folder, 'worker'),
        progress: new Progress(say),
        say,
        onFatal: say,
      });
      return { ...system, lines };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
