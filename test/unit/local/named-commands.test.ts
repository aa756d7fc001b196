import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runNamedCommand } from '../../../local/named-commands.ts';

const start = vi.fn<() => Promise<void>>(async () => undefined);
const commands = { relink: { summary: 'recomputes every link', start } };
const given = process.argv;
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  start.mockClear();
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  process.argv = given;
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

async function run(...args: string[]): Promise<void> {
  process.argv = ['node', 'run.ts', ...args];
  await runNamedCommand('operate', commands);
}

it('a named command starts with the arguments that follow its name', async () => {
  await run('relink', '--dry-run');

  expect(start).toHaveBeenCalledOnce();
  expect(process.argv.slice(2)).toEqual(['--dry-run']);
});

it.each([[[]], [['--help']], [['-h']]])('%j lists every command with its summary', async (args) => {
  await run(...args);

  expect(start).not.toHaveBeenCalled();
  expect(printed.join('\n')).toContain('relink  recomputes every link');
  expect(process.exitCode).toBeUndefined();
});

it.each(['no-such-command', 'toString'])(
  '%s is refused with the list and exit code 2',
  async (name) => {
    await run(name);

    expect(start).not.toHaveBeenCalled();
    expect(printed.join('\n')).toContain(`there is no ${name}`);
    expect(printed.join('\n')).toContain('relink');
    expect(process.exitCode).toBe(2);
  },
);
