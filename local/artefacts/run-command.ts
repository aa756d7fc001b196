import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { StartRefused } from '../start-refused.ts';

/** Runs a build command in `root`. Throws StartRefused with the command's output if it fails. */
export async function runCommand(
  what: string,
  command: readonly [string, ...string[]],
  options: { root: string; env?: Record<string, string> },
): Promise<void> {
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, {
    cwd: options.root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-8_000);
    });
  }
  const killWithParent = (): void => void child.kill('SIGTERM');
  process.once('exit', killWithParent);
  const [code] = (await once(child, 'close')) as [number | null];
  process.off('exit', killWithParent);
  if (code !== 0) throw new StartRefused(`${what} failed:\n${output.trim()}`);
}
