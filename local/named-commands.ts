/** A command that `npm run <script> -- <name>` starts, by importing the module that runs it. */
export interface NamedCommand {
  /** One line for `--help`. */
  readonly summary: string;
  readonly start: () => Promise<unknown>;
}

export type NamedCommands = Readonly<Record<string, NamedCommand>>;

/** What `--help` prints: the usage, and every name with its summary. */
export function helpFor(script: string, commands: NamedCommands): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return [`Usage: npm run ${script} -- NAME [options]`, '', ...lines].join('\n');
}

/**
 * Starts the command that the first argument names and leaves the remaining arguments to it. Prints the list for
 * `--help` or without a name; an unknown name gets one line, the list, and exit code 2.
 */
export async function runNamedCommand(script: string, commands: NamedCommands): Promise<void> {
  const [, , name] = process.argv;
  if (name === undefined || name === '--help' || name === '-h') {
    console.log(helpFor(script, commands));
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(`npm run ${script}: there is no ${name}\n\n${helpFor(script, commands)}`);
    process.exitCode = 2;
    return;
  }
  process.argv.splice(2, 1);
  await command.start();
}
