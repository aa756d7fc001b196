import { everyProject, checksFor, type Check } from './checks.ts';
import type { PlantedBug } from './planted-bug.ts';
import type { ProjectCopy } from './project-copy.ts';
import { firstFailedTest, runTool, type FailedTest } from './vitest-run.ts';

/** The outcome for one planted bug; `caughtBy` is missing if the whole suite passed. */
export interface Outcome {
  readonly bug: PlantedBug;
  readonly caughtBy?: FailedTest;
  readonly seconds: number;
}

const tools = {
  types: { tool: 'tsc', options: ['-p', '.'] },
  lint: { tool: 'oxlint', options: ['--type-aware', '--deny-warnings'] },
} as const;

/** Plants a bug in the copy and runs checks, cheapest first, until one fails; then removes the bug. */
export async function catchBug(
  bug: PlantedBug,
  copy: ProjectCopy,
  cheap: boolean,
): Promise<Outcome> {
  const started = Date.now();
  copy.plant(bug.patch);
  try {
    const caughtBy = await firstFailure(checksFor(bug, copy.folder, cheap), copy.folder);
    const seconds = Math.round((Date.now() - started) / 1000);
    return caughtBy ? { bug, caughtBy, seconds } : { bug, seconds };
  } finally {
    copy.revert(bug.patch);
  }
}

/**
 * Reruns the failed tests without any planted bug. Returns the first that still fails, because that
 * failure does not show that a bug was caught.
 */
export async function failureWithoutBugs(
  outcomes: readonly Outcome[],
  copy: ProjectCopy,
): Promise<FailedTest | undefined> {
  const files = new Set(outcomes.flatMap(({ caughtBy }) => (caughtBy ? [caughtBy.file] : [])));
  const tests = [...files].filter((file) => file.startsWith('test/'));
  const checks: Check[] = (['types', 'lint'] as const).filter((check) => files.has(check));
  if (tests.length > 0) checks.push({ projects: everyProject, tests, related: [] });
  return firstFailure(checks, copy.folder);
}

async function firstFailure(
  checks: readonly Check[],
  folder: string,
): Promise<FailedTest | undefined> {
  for (const check of checks) {
    const failed =
      typeof check === 'string'
        ? await failedCheck(check, folder)
        : await firstFailedTest(folder, check);
    if (failed) return failed;
  }
  return undefined;
}

async function failedCheck(
  check: keyof typeof tools,
  folder: string,
): Promise<FailedTest | undefined> {
  const { tool, options } = tools[check];
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
