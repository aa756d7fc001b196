import { parseArgs } from 'node:util';

/**
 * The result that every campaign reports. `tried` and `survived` are counted in a unit that depends on the campaign,
 * such as kills, seeds or requests.
 */
export interface CampaignResult {
  readonly tried: number;
  readonly survived: number;
  /** Acknowledged data that has disappeared, or effects that never happened. */
  readonly lost: number;
  /** Effects that happened more than once. */
  readonly duplicated: number;
  /** Places where data that must not be disclosed was found. */
  readonly leaked: number;
  /** Other measurements by name; each name includes its unit. */
  readonly figures?: Readonly<Record<string, number | string>>;
  /** The problems that were found, each with a way to reproduce it. */
  readonly wrong: readonly string[];
}

export interface CampaignRun {
  readonly size: number;
  readonly seed: number;
  /** The number of the single case to rerun, in campaigns with numbered cases. */
  readonly only?: number;
  readonly say: (line: string) => void;
}

export interface CampaignCommand {
  /** The name used in `npm run campaign -- <name>`. */
  readonly name: string;
  /** The unit of a run's size, such as kills, seeds or requests; also the name of the option that sets the size. */
  readonly unit: string;
  /** The number of units in a full run, used if the option is omitted. */
  readonly long: number;
  /** Whether the campaign accepts `--only`, which reruns a single case by its number. */
  readonly repeats?: boolean;
  readonly run: (settings: CampaignRun) => Promise<CampaignResult>;
}

/**
 * Runs a campaign from the command line, for example `npm run campaign -- fuzz --requests 500 --seed 7`. Prints the
 * seed first and a table at the end; exits with status 1 if anything went wrong.
 */
export async function campaignCommand({
  name,
  unit,
  long,
  repeats = false,
  run,
}: CampaignCommand): Promise<void> {
  const options = Object.fromEntries(
    [unit, 'seed', ...(repeats ? ['only'] : [])].map((option) => [
      option,
      { type: 'string' as const },
    ]),
  );
  const { values } = parseArgs({ options });
  const size = numberOf(unit, values[unit], long);
  const seed = numberOf('seed', values['seed'], Date.now() % 1_000_000);
  const only = values['only'] === undefined ? {} : { only: numberOf('only', values['only'], 0) };
  // `process.exit` emits 'exit', which also stops a running system.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.exit(130));
  console.log(`campaign ${name}, ${size} ${unit}, seed ${seed}`);
  const began = Date.now();
  const result = await run({ size, seed, ...only, say: (line) => console.log(line) });
  console.log(asTable(name, result, Math.round((Date.now() - began) / 1000)));
  for (const line of result.wrong) console.error(`wrong: ${line}`);
  if (result.wrong.length > 0)
    console.error(`repeat with: npm run campaign -- ${name} --${unit} ${size} --seed ${seed}`);
  process.exitCode = result.wrong.length === 0 ? 0 : 1;
}

/** The result as a Markdown table, as used in docs/reliability.md. */
export function asTable(name: string, result: CampaignResult, seconds: number): string {
  const { tried, survived, lost, duplicated, leaked, figures = {} } = result;
  const rows = Object.entries({
    tried,
    survived,
    lost,
    duplicated,
    leaked,
    ...figures,
    'took (s)': seconds,
  });
  return [
    `| campaign ${name} | |`,
    '|---|--:|',
    ...rows.map(([what, count]) => `| ${what} | ${count} |`),
  ].join('\n');
}

function numberOf(option: string, given: unknown, otherwise: number): number {
  const number = given === undefined ? otherwise : Number(given);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`--${option} must be a whole number`);
  return number;
}
