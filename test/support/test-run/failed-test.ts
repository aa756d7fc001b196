/** A test that failed, a suite with a hook that failed, or a file that could not be loaded. */
export interface FailedTest {
  readonly project: string;
  /** The path of the file, relative to the project root. */
  readonly file: string;
  /** The names of the suites and of the test, outermost first; empty if the whole file failed. */
  readonly names: readonly string[];
  /** Whether the last name is the name of a suite. */
  readonly isSuite: boolean;
  readonly messages: readonly string[];
}

/** The command that reproduces a failure, and the seed of its random choices. */
export interface Repetition {
  /** Absent if the test chose nothing at random. */
  readonly seed?: string;
  /** Runs only what failed, with the same seed. */
  readonly command: string;
}

/** The test files that run a small version of a campaign, with a seed from the environment. */
const seededCampaign = /\/campaigns\/(abuse|crash|faults|load)\.test\.ts$/;
/** Finds the seed in the name of a test in one of those files. */
const seedInName = /\bseed (\d+)|\bseeds from (\d+)/;
/** Finds the seed in fast-check's message about a failed property. */
const seedOfProperty = /\{ seed: (-?\d+)/;
/** Finds the command in a message from a campaign's own check. */
const campaignCommand = /npm run campaign -- [\w-]+(?: --[\w-]+ \d+)+/;

/** The seed of a failure, and the command that reproduces it. */
export function repetitionOf(failed: FailedTest): Repetition {
  const message = failed.messages.join('\n');
  const vitest = vitestCommand(failed);
  const property = seedOfProperty.exec(message)?.[1];
  if (property !== undefined)
    return { seed: property, command: `PROPERTY_SEED=${property} ${vitest}` };
  const [, one, other] = seedInName.exec(failed.names.at(-1) ?? '') ?? [];
  const seed = one ?? other;
  const [, campaign] = seededCampaign.exec(failed.file) ?? [];
  if (seed !== undefined && campaign !== undefined)
    return { seed, command: `${campaign.toUpperCase()}_SEED=${seed} ${vitest}` };
  const [command] = campaignCommand.exec(message) ?? [];
  const [, ofCampaign] = /--seed (\d+)/.exec(command ?? '') ?? [];
  if (command !== undefined && ofCampaign !== undefined) return { seed: ofCampaign, command };
  return { command: vitest };
}

/** The end of a run's output: what failed, and how to reproduce each failure. */
export function describeFailures(
  failures: readonly FailedTest[],
  keptFolder: (failed: FailedTest) => string | undefined,
): string {
  const parts = failures.map((failed) => {
    const { seed, command } = repetitionOf(failed);
    const kept = keptFolder(failed);
    return [
      [failed.file, ...failed.names].join(' > '),
      ...(seed === undefined ? [] : [`  seed:   ${seed}`]),
      `  repeat: ${command}`,
      ...(kept === undefined ? [] : [`  kept:   ${kept}`]),
    ].join('\n');
  });
  return [`What failed (${failures.length}):`, ...parts].join('\n\n');
}

/** A name for the folder with the evidence about a failed test: readable, and different for each test. */
export function folderNameFor({ file, names }: Pick<FailedTest, 'file' | 'names'>): string {
  const words = [file.replace(/^test\//, '').replace(/\.test\.tsx?$/, ''), ...names].join(' ');
  const readable = words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .slice(0, 80);
  return `${readable.replaceAll(/^-|-$/g, '')}-${checksum(words)}`;
}

function vitestCommand({ project, file, names, isSuite }: FailedTest): string {
  const run = `npx vitest run --project ${project} ${file}`;
  if (names.length === 0) return run;
  // Vitest compares this regular expression with the names joined by spaces.
  const name = names.join(' ').replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  return `${run} -t ${quoted(isSuite ? `^${name} ` : `^${name}$`)}`;
}

/** Quotes a string, so that a shell passes it to a command as a single argument. */
function quoted(argument: string): string {
  return `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}

/** A checksum that keeps the folder names of tests apart if the names of those tests begin in the same way. */
function checksum(text: string): string {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 0xff_ff_ff;
  return sum.toString(36);
}
