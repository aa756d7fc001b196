import { everyProject, looksFor, type Look } from './looks.ts';
import type { PlantedBug } from './planted-bug.ts';
import type { ProjectCopy } from './project-copy.ts';
import { firstRed, runTool, type RedTest } from './vitest-run.ts';

/** What became of one planted bug; `caughtBy` is missing when the whole suite stayed green. */
export interface Outcome {
  readonly bug: PlantedBug;
  readonly caughtBy?: RedTest;
  readonly seconds: number;
}

const checks = {
  types: { tool: 'tsc', options: ['-p', '.'] },
  lint: { tool: 'oxlint', options: ['--type-aware', '--deny-warnings'] },
} as const;

/** Plants a bug in the copy and looks, from cheap to dear, until something turns red; then takes it out. */
export async function catchBug(
  bug: PlantedBug,
  copy: ProjectCopy,
  cheap: boolean,
): Promise<Outcome> {
  const began = Date.now();
  copy.plant(bug.patch);
  try {
    const caughtBy = await firstToSee(looksFor(bug, copy.folder, cheap), copy.folder);
    const seconds = Math.round((Date.now() - began) / 1000);
    return caughtBy ? { bug, caughtBy, seconds } : { bug, seconds };
  } finally {
    copy.pull(bug.patch);
  }
}

/** What of all that turned red is red without any bug too: it proves nothing. */
export async function redAnyhow(
  outcomes: readonly Outcome[],
  copy: ProjectCopy,
): Promise<RedTest | undefined> {
  const files = new Set(outcomes.flatMap(({ caughtBy }) => (caughtBy ? [caughtBy.file] : [])));
  const tests = [...files].filter((file) => file.startsWith('test/'));
  const looks: Look[] = (['types', 'lint'] as const).filter((check) => files.has(check));
  if (tests.length > 0) looks.push({ projects: everyProject, tests, related: [] });
  return firstToSee(looks, copy.folder);
}

async function firstToSee(looks: readonly Look[], folder: string): Promise<RedTest | undefined> {
  for (const look of looks) {
    const red =
      typeof look === 'string' ? await redCheck(look, folder) : await firstRed(folder, look);
    if (red) return red;
  }
  return undefined;
}

async function redCheck(check: keyof typeof checks, folder: string): Promise<RedTest | undefined> {
  const { tool, options } = checks[check];
  const { code, text } = await runTool(folder, tool, options);
  return code === 0
    ? undefined
    : {
        file: check,
        title:
          text
            .split('\n')
            .find((line) => line.trim() !== '')
            ?.trim() ?? '',
      };
}
