import { deepStrictEqual } from 'node:assert/strict';
import type { Item } from '../../../shared/store/table.ts';
import { expectTruth } from './expect-truth.ts';
import { playSchedule } from './schedule.ts';
import type { World } from './world.ts';

/**
 * Runs the schedule for a seed. Throws if it does not end in a consistent state, or if redelivering all events changes
 * that state.
 */
export async function expectConvergence(seed: number): Promise<void> {
  const schedule = await playSchedule(seed);
  await expectTruth(schedule);

  const before = stateOf(schedule.world);
  schedule.world.deliverAgain([...schedule.world.events]);
  await schedule.world.deliverAll();
  deepStrictEqual(stateOf(schedule.world), before, 'redelivering every event changes nothing');
}

/** All items, without the attributes that depend on how many times the overview was projected. */
function stateOf(world: World): Item[] {
  return world.items
    .all()
    .map(({ projection: _projection, expiresAt: _expiresAt, ...item }) => item);
}
