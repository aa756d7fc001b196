import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export type Project = 'unit' | 'contract' | 'infra' | 'integration' | 'e2e';

export interface TestSelection {
  readonly projects: readonly Project[];
  /** Test files and folders; if empty, all tests of the projects. */
  readonly tests: readonly string[];
  /** If not empty, only tests that import one of these files, directly or indirectly. */
  readonly related: readonly string[];
}

/** A test that failed, or a test file that could not be loaded. */
export interface FailedTest {
  readonly file: string;
  readonly title: string;
}

const report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** Runs the selected tests and stops at the first failure; returns that failure, or undefined if all tests passed. */
export async function firstFailedTest(
  folder: string,
  selection: TestSelection,
): Promise<FailedTest | undefined> {
  const results = join(folder, '.red.json');
  rmSync(results, { force: true });
  const which =
    selection.related.length > 0
      ? ['related', '--run', ...selection.related]
      : ['run', ...selection.tests];
  const projects = selection.projects.flatMap((name) => ['--project', name]);
  const outputOptions = [
    '--bail',
    '1',
    '--maxWorkers',
    '1',
    '--passWithNoTests',
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile',
    results,
  ];
  const output = await runTool(folder, 'vitest', [...which, ...projects, ...outputOptions]);
  const { success, testResults } = report.parse(readResults(results, output.text));
  if (success && output.code === 0) return undefined;
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => ({ file: name.slice(folder.length + 1), title: fullName.trim() })),
  );
  const broken = testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => ({
      file: name.slice(folder.length + 1),
      title: firstLine(message),
    }));
  const first = [...failed, ...broken][0];
  if (first) return first;
  throw new Error(`vitest failed without a failed test:\n${output.text}`);
}

/** Runs one of the project's tools in this folder. */
export async function runTool(
  folder: string,
  tool: 'vitest' | 'tsc' | 'oxlint' | 'tsx',
  options: readonly string[],
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
    env: { ...env, CI: '1' },
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

function firstLine(message: string | undefined): string {
  return (
    message
      ?.split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? 'did not finish'
  );
}
