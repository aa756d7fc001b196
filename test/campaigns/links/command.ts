/**
 * Runs random schedules of every operation that changes links. Stops at the first schedule after
 * which the links differ from those found by comparing all pairs. Usage: npm run campaign -- links
 * [--schedules 20000 --seed N]. Schedule i of seed N is schedule 0 of seed N + i.
 */
import { parseArgs } from 'node:util';
import { expectConvergence } from '../../support/simulation/converge.ts';

const { values } = parseArgs({
  options: { schedules: { type: 'string', default: '20000' }, seed: { type: 'string' } },
});
const schedules = Number(values.schedules);
const first = values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed);
if (!Number.isInteger(schedules) || schedules < 1 || !Number.isInteger(first))
  throw new Error('Usage: npm run campaign -- links [--schedules NUMBER --seed NUMBER]');

const begun = Date.now();
process.stdout.write(`${schedules} schedules from seed ${first}\n`);
for (let done = 0; done < schedules; done += 1) {
  try {
    await expectConvergence(first + done);
  } catch (error) {
    process.stdout.write(
      `\nThe schedule with seed ${first + done} does not converge. To rerun it: npm run campaign -- links --schedules 1 --seed ${first + done}\n`,
    );
    throw error;
  }
  if ((done + 1) % Math.ceil(schedules / 20) === 0)
    process.stdout.write(
      `  ${done + 1} of ${schedules}, ${Math.round((Date.now() - begun) / 1000)} s\n`,
    );
}
process.stdout.write(
  `All ${schedules} schedules converge (seeds ${first} to ${first + schedules - 1}, ${Math.round((Date.now() - begun) / 1000)} s).\n`,
);
