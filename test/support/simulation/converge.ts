import { deepStrictEqual } from 'node:assert/strict';
import type { Item } from '../../../shared/store/table.ts';
import { expectTruth } from './expect-truth.ts';
import { playSchedule } from './schedule.ts';
import type { World } from './world.ts';

/** Plays the schedule of a seed and throws when it does not end in the truth, or when the past delivered again changes it. */
export async function converges(seed: number): Promise<void> {
  const schedule = await playSchedule(seed);
  await expectTruth(schedule);

  const before = stateOf(schedule.world);
  schedule.world.deliverAgain([...schedule.world.events]);
  await schedule.world.untilQuiet();
  deepStrictEqual(stateOf(schedule.world), before, 'what happened before changes nothing');
}

/** All items, without what only counts how often something was projected. */
function stateOf(world: World): Item[] {
  return world.items
    .all()
    .map(({ projection: _projection, expiresAt: _expiresAt, ...item }) => item);
}
