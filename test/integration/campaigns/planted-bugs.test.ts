import { afterAll, expect, it } from 'vitest';
import { catchBug, redAnyhow } from '../../campaigns/planted-bugs/catch-bug.ts';
import { plantedBugs } from '../../campaigns/planted-bugs/planted-bug.ts';
import { copyProject } from '../../campaigns/planted-bugs/project-copy.ts';

/** `npm run planted-bugs` plants all of them. These take the tests beside the code only, and each stands for another room. */
const few = ['03', '16', '31'];
const bugs = plantedBugs().filter(({ number }) => few.includes(number));
const copy = copyProject('it is');
afterAll(() => copy.remove());

it('three planted bugs each turn a test red that is green without them', async () => {
  const outcomes = [];
  for (const bug of bugs) outcomes.push(await catchBug(bug, copy, true));

  expect(
    outcomes.filter(({ caughtBy }) => caughtBy === undefined).map(({ bug }) => bug.rule),
  ).toEqual([]);
  expect(outcomes).toHaveLength(few.length);
  expect(await redAnyhow(outcomes, copy)).toBeUndefined();
}, 300_000);
