import { describe, expect, it } from 'vitest';
import { enrolCoordinators } from '../../../../../functions/groups/enrol-coordinators/enrol-coordinators.ts';
import { close, move } from '../../../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import {
  coordinatorId,
  coordinatorOf,
  dongen,
  groupId,
  groupThatIs,
  later,
  loonOpZand,
  now,
} from '../../../../support/builders.ts';
import { FakeCircles } from '../../../../support/fakes/fake-circles.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';

function given(group: Group) {
  const groups = new FakeGroups().has(
    group,
    coordinatorOf(group),
    coordinatorOf(group, { id: coordinatorId(2), role: 'second' }),
  );
  return { groups, circles: new FakeCircles(groups), clock: () => now };
}
const handle = (needs: ReturnType<typeof given>, number = 1) =>
  enrolCoordinators(needs, {
    data: { groupId: groupId(number), municipality: dongen, version: 3 },
  });
const states = (needs: ReturnType<typeof given>) =>
  needs.circles.all.map(({ coordinatorId: id, state }) => [id, state]);

const moved = () => move(groupThatIs('active'), loonOpZand, now);
const handleMove = (needs: ReturnType<typeof given>, from: string) =>
  enrolCoordinators(needs, {
    data: { groupId: groupId(1), municipality: loonOpZand, from, version: 4 },
  });
const circles = (needs: ReturnType<typeof given>) =>
  needs.circles.all
    .filter(({ coordinatorId: id }) => id === coordinatorId(1))
    .map(({ municipality, state }) => [municipality, state]);

describe('Coordinators are in the circle if and only if the group is active', () => {
  it('so every coordinator of an active group is invited, each with an event', async () => {
    const needs = given(groupThatIs('active'));

    await handle(needs);

    expect(states(needs)).toEqual([
      [coordinatorId(1), 'invited'],
      [coordinatorId(2), 'invited'],
    ]);
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

    expect(states(needs)).toEqual([
      [coordinatorId(1), 'left'],
      [coordinatorId(2), 'left'],
    ]);
  });

  it.each(['submitted', 'pending', 'asked', 'rejected', 'expired', 'dormant', 'closed'] as const)(
    'so nobody of a group that is %s is enrolled, whatever event comes',
    async (status) => {
      const needs = given(groupThatIs(status));
      const ids = { groupId: groupId(1), municipality: dongen, version: 3 };
      const events = [
        { name: 'GroupApproved', data: { ...ids, officerId: 'oov-dongen' } },
        { name: 'GroupMoved', data: { ...ids, from: loonOpZand } },
        { name: 'GroupClosed', data: ids },
      ] as const;

      for (const event of events) await enrolCoordinators(needs, event);

      expect(needs.circles.all).toEqual([]);
    },
  );

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

  it('so a second delivery about a closed group leaves the moment at which they left', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    await needs.groups.save(groupThatIs('active'), close(groupThatIs('active'), now));
    await handle(needs);

    await enrolCoordinators(
      { ...needs, clock: () => later({ days: 1 }) },
      { data: { groupId: groupId(1), municipality: dongen, version: 4 } },
    );

    expect(needs.circles.all.map(({ since }) => since)).toEqual([
      now.toISOString(),
      now.toISOString(),
    ]);
  });

  it('so an event about a group that is not there is nothing to do', async () => {
    const needs = given(groupThatIs('active'));

    await handle(needs, 9);

    expect(needs.circles.all).toEqual([]);
  });
});

describe('A group that went over to another municipality', () => {
  it('takes its coordinators along: out of the old circle, into the new one', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    await needs.groups.save(groupThatIs('active'), moved());

    await handleMove(needs, dongen);

    expect(circles(needs)).toEqual([
      [dongen, 'left'],
      [loonOpZand, 'invited'],
    ]);
  });

  it('and came back before anybody heard of it was never out of its circle', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    const invited = needs.circles.all;

    await enrolCoordinators(
      { ...needs, clock: () => later({ days: 1 }) },
      { data: { groupId: groupId(1), municipality: loonOpZand, from: dongen, version: 4 } },
    );

    expect(needs.circles.all).toEqual(invited);
    expect(needs.circles.events).toHaveLength(2);
  });

  it('and back again is in its first circle, also when the events come in the wrong order', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    const there = moved();
    await needs.groups.save(groupThatIs('active'), there);
    await handleMove(needs, dongen);
    await needs.groups.save(there.group, move(there.group, dongen, now));

    await handleMove(needs, loonOpZand);
    await handleMove(needs, dongen);

    expect(circles(needs)).toEqual([
      [dongen, 'invited'],
      [loonOpZand, 'left'],
    ]);
  });
});
