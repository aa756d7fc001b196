import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { liveProcess, type ProcessMark } from '../../../local/engine/process-mark.ts';
import { readSettings } from '../../../local/settings.ts';
import { freePort } from '../../../local/engine/free-port.ts';
import { effectLimit } from '../../support/time-limits.ts';

/** The first start builds the website and bundles the functions. */
const startLimit = 600_000;
let started: ProcessMark[] = [];

afterEach(() => {
  for (const { pid } of started.splice(0)) process.kill(pid, 'SIGKILL');
});

describe('npm start', () => {
  it(
    'stops the whole system when npm alone is told to stop',
    async () => {
      const dataDir = await mkdtemp(path.join(tmpdir(), 'buurtkring-npm-'));
      const settings = {
        ...process.env,
        PORT: String(await freePort()),
        INBOX_PORT: String(await freePort()),
        PROVIDER_PORT: String(await freePort()),
        DATA_DIR: dataDir,
      };
      const npm = spawn('npm', ['start', '--', '--json'], {
        env: settings,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      for await (const line of createInterface({ input: npm.stdout }))
        if (line.startsWith('{')) break;
      const engine = liveProcess(path.join(readSettings(settings).dataDir, 'engine.pid'));
      started = engine ? [engine] : [];
      expect(engine).toBeDefined();

      npm.kill('SIGTERM');
      await once(npm, 'exit');

      await vi.waitFor(
        async () =>
          expect([
            liveProcess(path.join(readSettings(settings).dataDir, 'engine.pid')),
            await answers(`http://localhost:${settings.PORT}`),
          ]).toEqual([undefined, false]),
        effectLimit,
      );
      started = [];
      await rm(dataDir, { recursive: true });
    },
    startLimit,
  );
});

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
