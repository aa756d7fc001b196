import { parseArgs } from 'node:util';
import { seededRandom } from '../../../bench/seeded-random.ts';
import { catchBug, failureWithoutBugs, type Outcome } from './catch-bug.ts';
import { plantedBugs, type PlantedBug } from './planted-bug.ts';
import { copyProject, whyNotApplicable } from './project-copy.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string' },
    /** Copies the last commit instead of the working tree. */
    committed: { type: 'boolean', default: false },
    /** Runs only the tests for the changed code and the tests that import it. */
    cheap: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const copy = copyProject(values.committed ? 'committed' : 'working tree');
process.once('exit', () => copy.remove());

const bugs = chosen(plantedBugs());
console.log(
  `planted-bugs, ${bugs.length} bugs${values.sample === undefined ? '' : `, seed ${seed}`}`,
);
const stale = bugs
  .map(({ patch }) => whyNotApplicable(patch, copy.folder))
  .filter((why) => why !== undefined);
if (stale.length > 0)
  throw new Error(`patches that no longer apply and must be remade:\n${stale.join('')}`);
const outcomes: Outcome[] = [];
for (const bug of bugs) {
  const outcome = await catchBug(bug, copy, values.cheap);
  outcomes.push(outcome);
  console.log(`${bug.number} ${verdict(outcome)} in ${outcome.seconds} s: ${bug.rule}`);
}
const unrelated = await failureWithoutBugs(outcomes, copy);
console.log(
  ['', '| bug | breaks | caught by | seconds |', '|---|---|---|--:|', ...outcomes.map(row)].join(
    '\n',
  ),
);

const survived = outcomes.filter(({ caughtBy }) => !caughtBy);
for (const { bug, timedOut } of survived)
  console.error(
    timedOut.length === 0
      ? `wrong: the suite passes with ${bug.patch}`
      : `wrong: tests only exceed their time limit with ${bug.patch}; try again on a quiet machine`,
  );
if (unrelated) console.error(`wrong: fails without any bug: ${unrelated.file} ${unrelated.title}`);
process.exitCode = survived.length === 0 && !unrelated ? 0 : 1;

function chosen(all: readonly PlantedBug[]): PlantedBug[] {
  const only = values.only?.split(',').map((number) => number.padStart(2, '0'));
  const named = only ? all.filter(({ number }) => only.includes(number)) : [...all];
  if (named.length === 0) throw new Error(`no planted bug ${values.only}`);
  if (values.sample === undefined) return named;
  const random = seededRandom(seed);
  const drawn = named
    .map((bug) => ({ bug, order: random() }))
    .sort((one, other) => one.order - other.order);
  return drawn.slice(0, Number(values.sample)).map(({ bug }) => bug);
}

function verdict({ caughtBy, timedOut }: Outcome): string {
  if (caughtBy) return 'caught';
  return timedOut.length === 0 ? 'NOT CAUGHT' : 'NOT CAUGHT, but out of time';
}

function row({ bug, caughtBy, timedOut, seconds }: Outcome): string {
  const outOfTime = timedOut.map(({ title }) => ` (out of time: ${title})`).join('');
  const where = caughtBy ? `${caughtBy.file}: ${caughtBy.title}` : `**nothing**${outOfTime}`;
  return `| ${bug.number} | ${bug.rule} | ${where.replaceAll('|', '\\|')} | ${seconds} |`;
}
