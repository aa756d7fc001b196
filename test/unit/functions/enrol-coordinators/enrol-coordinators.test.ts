import { describe, expect, it } from 'vitest';
import { enrolCoordinators } from '../../../../functions/enrol-coordinators/enrol-coordinators.ts';
import { close } from '../../../../shared/domain/group-life.ts';
import type { Group } from '../../../../shared/domain/group.ts';
import { coordinatorId, coordinatorOf, dongen, groupId, groupThatIs, now } from '../../../support/builders.ts';
import { FakeCircles } from '../../../support/fakes/fake-circles.ts';
import { FakeGroups } from '../../../support/fakes/fake-groups.ts';

function given(group: Group) {
  const groups = new FakeGroups().has(group, coordinatorOf(group), coordinatorOf(group, { id: coordinatorId(2), role: 'second' }));
  return { groups, circles: new FakeCircles(groups), clock: () => now };
}
const handle = (needs: ReturnType<typeof given>, number = 1) =>
  enrolCoordinators(needs, { data: { groupId: groupId(number), municipality: dongen, version: 3 } });
const states = (needs: ReturnType<typeof given>) => needs.circles.all.map(({ coordinatorId: id, state }) => [id, state]);

describe('Coordinators are in the circle if and only if the group is active', () => {
  it('so every coordinator of an active group is invited, each with an event', async () => {
    const needs = given(groupThatIs('active'));

    await handle(needs);

    expect(states(needs)).toEqual([[coordinatorId(1), 'invited'], [coordinatorId(2), 'invited']]);
    expect(needs.circles.all[0]).toMatchObject({ municipality: dongen, since: now.toISOString() });
    expect(needs.circles.events).toHaveLength(2);
  });

  it('so a second delivery changes nothing', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);

    await handle(needs);

    expect(needs.circles.events).toHaveLength(2);
  });

  it('so they leave when the group closed', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    await needs.groups.save(groupThatIs('active'), close(groupThatIs('active'), now));

    await handle(needs);

    expect(states(needs)).toEqual([[coordinatorId(1), 'left'], [coordinatorId(2), 'left']]);
  });

  it.each(['submitted', 'pending', 'asked', 'rejected', 'expired', 'dormant', 'closed'] as const)('so nobody of a group that is %s is enrolled, whatever event comes', async (status) => {
    const needs = given(groupThatIs(status));

    await handle(needs);

    expect(needs.circles.all).toEqual([]);
  });

  it('so nobody is enrolled when the group closes at that moment', async () => {
    const needs = given(groupThatIs('active'));
    const find = needs.circles.find.bind(needs.circles);
    needs.circles.find = async (...who) => {
      needs.circles.find = find;
      await needs.groups.save(groupThatIs('active'), close(groupThatIs('active'), now));
      return find(...who);
    };

    await handle(needs);

    expect(needs.circles.all).toEqual([]);
    expect(needs.circles.events).toEqual([]);
  });

  it('so an event about a group that is not there is nothing to do', async () => {
    const needs = given(groupThatIs('active'));

    await handle(needs, 9);

    expect(needs.circles.all).toEqual([]);
  });
});
