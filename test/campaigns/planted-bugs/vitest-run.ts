import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

export type Project = 'unit' | 'contract' | 'infra' | 'integration' | 'e2e';

export interface TestLook {
  readonly projects: readonly Project[];
  /** Test files and folders; all of the projects when there are none. */
  readonly tests: readonly string[];
  /** Only tests that import, however far away, one of these. */
  readonly related: readonly string[];
}

/** A test that failed, or a file that could not even be loaded. */
export interface RedTest {
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

/** Runs the tests of one look until the first that fails; answers that one, or undefined when all were green. */
export async function firstRed(folder: string, look: TestLook): Promise<RedTest | undefined> {
  const results = join(folder, '.red.json');
  rmSync(results, { force: true });
  const which =
    look.related.length > 0 ? ['related', '--run', ...look.related] : ['run', ...look.tests];
  const projects = look.projects.flatMap((name) => ['--project', name]);
  const output = [
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
  const said = await runTool(folder, 'vitest', [...which, ...projects, ...output]);
  const { success, testResults } = report.parse(readResults(results, said.text));
  if (success && said.code === 0) return undefined;
  const red = testResults.flatMap(({ name, assertionResults }) =>
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
  const first = [...red, ...broken][0];
  if (first) return first;
  throw new Error(`vitest failed, but no test did:\n${said.text}`);
}

/** Runs a tool of the project in the copy. */
export async function runTool(
  folder: string,
  tool: 'vitest' | 'tsc' | 'oxlint' | 'tsx',
  options: readonly string[],
): Promise<{ code: number | null; text: string }> {
  // Started from a test, this process has the runner's own variables, which the runner of the copy must not see.
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

function readResults(file: string, said: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`vitest left no results:\n${said}`, { cause: error });
  }
}

function firstLine(message: string | undefined): string {
  return (
    message
      ?.split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? 'did not run to its end'
  );
}
