/** A command for `npm run <script> -- <name>`, started by importing the module that runs it. */
export interface NamedCommand {
  /** A one-line description for `--help`. */
  readonly summary: string;
  readonly start: () => Promise<unknown>;
}

export type NamedCommands = Readonly<Record<string, NamedCommand>>;

/** The text for `--help`: the usage line, and each command with its summary. */
export function helpFor(script: string, commands: NamedCommands): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return [`Usage: npm run ${script} -- NAME [options]`, '', ...lines].join('\n');
}

/**
 * Starts the command named by the first argument, which then parses the remaining arguments. With `--help` or without a
 * name, prints the list of commands; for an unknown name, prints an error and the list and exits with code 2.
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
