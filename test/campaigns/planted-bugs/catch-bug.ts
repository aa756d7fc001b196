import { everyProject, checksFor, type Check } from './checks.ts';
import type { PlantedBug } from './planted-bug.ts';
import type { ProjectCopy } from './project-copy.ts';
import type { FailedTest, TestOutcome } from './test-outcome.ts';
import { runTests, runTool } from './vitest-run.ts';

/** The outcome for one planted bug; `caughtBy` is absent if no check failed. */
export interface Outcome {
  readonly bug: PlantedBug;
  readonly caughtBy?: FailedTest;
  /** Tests that exceeded their time limit while the bug was planted; a timeout does not count as catching the bug. */
  readonly timedOut: readonly FailedTest[];
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
  run: RunCheck = runCheck,
): Promise<Outcome> {
  const started = Date.now();
  copy.plant(bug.patch);
  try {
    const { failed, timedOut } = await firstFailure(
      checksFor(bug, copy.folder, cheap),
      copy.folder,
      run,
    );
    const seconds = Math.round((Date.now() - started) / 1000);
    return { bug, timedOut, seconds, ...(failed ? { caughtBy: failed } : {}) };
  } finally {
    copy.revert(bug.patch);
  }
}

/**
 * Reruns the failed tests without any planted bug. Returns the first test that still fails or exceeds its time
 * limit: the failure of such a test does not show that a bug was caught.
 */
export async function failureWithoutBugs(
  outcomes: readonly Outcome[],
  copy: ProjectCopy,
): Promise<FailedTest | undefined> {
  const files = new Set(outcomes.flatMap(({ caughtBy }) => (caughtBy ? [caughtBy.file] : [])));
  const tests = [...files].filter((file) => file.startsWith('test/'));
  const checks: Check[] = (['types', 'lint'] as const).filter((check) => files.has(check));
  if (tests.length > 0) checks.push({ projects: everyProject, tests, related: [] });
  const { failed, timedOut } = await firstFailure(checks, copy.folder, runCheck);
  return failed ?? timedOut[0];
}

export type RunCheck = (check: Check, folder: string) => Promise<TestOutcome>;

async function firstFailure(
  checks: readonly Check[],
  folder: string,
  run: RunCheck,
): Promise<TestOutcome> {
  const timedOut: FailedTest[] = [];
  for (const check of checks) {
    const outcome = await run(check, folder);
    timedOut.push(...outcome.timedOut);
    if (outcome.failed) return { failed: outcome.failed, timedOut };
  }
  return { timedOut };
}

async function runCheck(check: Check, folder: string): Promise<TestOutcome> {
  if (typeof check !== 'string') return runTests(folder, check);
  const { tool, options } = tools[check];
  const { code, text } = await runTool(folder, tool, options);
  if (code === 0) return { timedOut: [] };
  const title = text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim();
  return { failed: { file: check, title: title ?? '' }, timedOut: [] };
}
