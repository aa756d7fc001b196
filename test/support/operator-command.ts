import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Runs an operator's command, in this process's environment if `env` is not given. Resolves with its exit code and
 * everything that it printed.
 */
export async function operatorCommand(
  args: readonly string[],
  settings: { readonly env?: NodeJS.ProcessEnv } = {},
): Promise<{ readonly code: number; readonly text: string }> {
  const entry = ['--import', 'tsx', 'operate/run-operation.ts', ...args];
  return promisify(execFile)(process.execPath, entry, settings).then(
    ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      text: error.stdout + error.stderr,
    }),
  );
}
