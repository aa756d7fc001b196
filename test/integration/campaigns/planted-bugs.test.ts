import { afterAll, expect, it } from 'vitest';
import { catchBug, failureWithoutBugs } from '../../campaigns/planted-bugs/catch-bug.ts';
import { plantedBugs } from '../../campaigns/planted-bugs/planted-bug.ts';
import { copyProject } from '../../campaigns/planted-bugs/project-copy.ts';

/**
 * A small sample; `npm run campaign -- planted-bugs` plants every bug. These three bugs are in different layers, and
 * the tests of the changed code are enough to catch them.
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
});
