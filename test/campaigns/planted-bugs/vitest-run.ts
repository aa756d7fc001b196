import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeOf, type TestOutcome } from './test-outcome.ts';

export type Project = 'unit' | 'contract' | 'infra' | 'integration' | 'e2e';

export interface TestSelection {
  readonly projects: readonly Project[];
  /** Test files and folders; if empty, all tests of the projects. */
  readonly tests: readonly string[];
  /** If not empty, only tests that import one of these files, directly or indirectly. */
  readonly related: readonly string[];
}

/** The tests of this campaign. They fail for every bug, because a patch no longer applies once its bug is planted. */
const testsOfCampaign = [
  'test/unit/campaigns/planted-bugs/**',
  'test/integration/campaigns/planted-bugs.test.ts',
];

/**
 * Runs the selected tests, except those of this campaign, and stops at the first failure. If that test only exceeded
 * its time limit, runs the whole selection, to find any test that fails for a different reason.
 */
export async function runTests(folder: string, selection: TestSelection): Promise<TestOutcome> {
  const first = await runOnce(folder, selection, ['--bail', '1']);
  return first.failed === undefined && first.timedOut.length > 0
    ? runOnce(folder, selection, [])
    : first;
}

async function runOnce(
  folder: string,
  selection: TestSelection,
  options: readonly string[],
): Promise<TestOutcome> {
  const results = join(folder, '.red.json');
  rmSync(results, { force: true });
  const which =
    selection.related.length > 0
      ? ['related', '--run', ...selection.related]
      : ['run', ...selection.tests];
  const projects = selection.projects.flatMap((name) => ['--project', name]);
  const outputOptions = [
    ...options,
    ...testsOfCampaign.flatMap((tests) => ['--exclude', tests]),
    '--maxWorkers',
    '1',
    '--passWithNoTests',
    '--reporter',
    'default',
    '--reporter',
    'test/campaigns/planted-bugs/failure-reporter.ts',
  ];
  const output = await runTool(folder, 'vitest', [...which, ...projects, ...outputOptions], {
    FAILURES_FILE: results,
  });
  const outcome = outcomeOf(readResults(results, output.text));
  if (output.code !== 0 && outcome.failed === undefined && outcome.timedOut.length === 0)
    throw new Error(`vitest failed without a failed test:\n${output.text}`);
  return outcome;
}

/** Runs one of the project's tools in this folder. Returns its exit code (null if a signal ended it) and its output. */
export async function runTool(
  folder: string,
  tool: 'vitest' | 'tsc' | 'oxlint' | 'tsx',
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; text: string }> {
  // When a test calls this, the environment contains the test runner's variables, which the new process must not
  // inherit.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !name.startsWith('VITEST') && name !== 'NODE_ENV',
    ),
  );
  const child = spawn(join(folder, 'node_modules', '.bin', tool), options, {
    cwd: folder,
    env: { ...env, ...environment, CI: '1' },
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (text += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  process.off('exit', stop);
  return { code, text };
}

function readResults(file: string, output: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`vitest wrote no results:\n${output}`, { cause: error });
  }
}
