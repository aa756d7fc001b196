import { afterAll, expect, it } from 'vitest';
import { catchBug, failureWithoutBugs } from '../../campaigns/planted-bugs/catch-bug.ts';
import { plantedBugs } from '../../campaigns/planted-bugs/planted-bug.ts';
import { copyProject } from '../../campaigns/planted-bugs/project-copy.ts';

/**
 * `npm run campaign -- planted-bugs` plants all of them. These need only the tests next to the code, in different
 * layers.
 */
const sample = ['03', '16', '31'];
const bugs = plantedBugs().filter(({ number }) => sample.includes(number));
const copy = copyProject('working tree');
afterAll(() => copy.remove());

it('three planted bugs each fail a test that passes without them', async () => {
  const outcomes = [];
  for (const bug of bugs) outcomes.push(await catchBug(bug, copy, true));

  expect(
    outcomes.filter(({ caughtBy }) => caughtBy === undefined).map(({ bug }) => bug.rule),
  ).toEqual([]);
  expect(outcomes).toHaveLength(sample.length);
  expect(await failureWithoutBugs(outcomes, copy)).toBeUndefined();
}, 300_000);
