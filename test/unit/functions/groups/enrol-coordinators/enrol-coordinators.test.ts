import { describe, expect, it } from 'vitest';
import { enrolCoordinators } from '../../../../../functions/groups/enrol-coordinators/enrol-coordinators.ts';
import { close, move } from '../../../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { forgetNow } from '../../../../../shared/domain/groups/retention.ts';
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
import { memberThatIs } from '../../../../support/samples/sample-member.ts';

function given(group: Group) {
  const groups = new FakeGroups().add(
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
const statesOf = (needs: ReturnType<typeof given>) =>
  needs.circles.all.map(({ coordinatorId: id, state }) => [id, state]);

const moved = () => move(groupThatIs('active'), loonOpZand, now);
const handleMove = (needs: ReturnType<typeof given>, from: string) =>
  enrolCoordinators(needs, {
    data: { groupId: groupId(1), municipality: loonOpZand, from, version: 4 },
  });
const membershipsOf = (needs: ReturnType<typeof given>) =>
  needs.circles.all
    .filter(({ coordinatorId: id }) => id === coordinatorId(1))
    .map(({ municipality, state }) => [municipality, state]);

describe('Coordinators are in the circle while the group is active:', () => {
  it('every coordinator of an active group is invited, each with an event', async () => {
    const needs = given(groupThatIs('active'));

    await handle(needs);

    expect(statesOf(needs)).toEqual([
      [coordinatorId(1), 'invited'],
      [coordinatorId(2), 'invited'],
    ]);
    expect(needs.circles.all[0]).toMatchObject({ municipality: dongen, since: now.toISOString() });
    expect(needs.circles.events).toHaveLength(2);
  });

  it('a second delivery changes nothing', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);

    await handle(needs);

    expect(needs.circles.events).toHaveLength(2);
  });

  it('they leave when the group closes', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    await needs.groups.save(groupThatIs('active'), close(groupThatIs('active'), now));

    await handle(needs);

    expect(statesOf(needs)).toEqual([
      [coordinatorId(1), 'left'],
      [coordinatorId(2), 'left'],
    ]);
  });

  it.each(['submitted', 'pending', 'asked', 'rejected', 'expired', 'dormant', 'closed'] as const)(
    'nobody from a group that is %s is enrolled, whatever the event',
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

  it('nobody is enrolled when the group closes at the same moment', async () => {
    const needs = given(groupThatIs('active'));
    const of = needs.circles.of.bind(needs.circles);
    needs.circles.of = async (municipality) => {
      needs.circles.of = of;
      await needs.groups.save(groupThatIs('active'), close(groupThatIs('active'), now));
      return of(municipality);
    };

    await handle(needs);

    expect(needs.circles.all).toEqual([]);
    expect(needs.circles.events).toEqual([]);
  });

  it('a second delivery about a closed group keeps the time at which they left', async () => {
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

  it.each(['coordinator', 'officer'] as const)(
    'somebody who has left according to the %s is not invited again by a redelivered event',
    async (source) => {
      const needs = given(groupThatIs('active'));
      const left = memberThatIs('left', { source, version: 2 });
      needs.circles.add(left);

      await handle(needs);

      expect(await needs.circles.find(dongen, coordinatorId(1))).toEqual(left);
      expect(needs.circles.events).toHaveLength(1);
    },
  );

  it('somebody who said they had left while the group was closing need not be taken out', async () => {
    const needs = given(groupThatIs('closed'));
    const joined = memberThatIs('joined', { version: 2 });
    const said = memberThatIs('left', { source: 'coordinator', version: 3 });
    needs.circles.add(joined);
    const of = needs.circles.of.bind(needs.circles);
    needs.circles.of = async (municipality) => {
      needs.circles.of = of;
      const read = await of(municipality);
      await needs.circles.save({ before: joined, after: said });
      return read;
    };

    await handle(needs);

    expect(needs.circles.all).toEqual([{ ...said, source: 'system', version: 4 }]);
  });

  it('a coordinator who was removed leaves, and the others stay', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    needs.circles.add(memberThatIs('joined', { coordinatorId: coordinatorId(3) }));

    await enrolCoordinators(needs, {
      data: { groupId: groupId(1), coordinatorId: coordinatorId(3), municipality: dongen },
    });

    expect(statesOf(needs)).toEqual([
      [coordinatorId(1), 'invited'],
      [coordinatorId(2), 'invited'],
      [coordinatorId(3), 'left'],
    ]);
  });

  it('everybody leaves even if the coordinators were forgotten before the event was handled', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    const closed = close(groupThatIs('active'), now);
    await needs.groups.save(groupThatIs('active'), closed);
    await needs.groups.saveAndForget(closed.group, forgetNow(closed.group, now));

    await handle(needs);

    expect(needs.circles.all.map(({ state, endedFrom }) => [state, endedFrom])).toEqual([
      ['left', 'invited'],
      ['left', 'invited'],
    ]);
  });

  it('members from other groups are left alone', async () => {
    const needs = given(groupThatIs('closed'));
    const other = memberThatIs('joined', { coordinatorId: coordinatorId(9), groupId: groupId(9) });
    needs.circles.add(other);

    await handle(needs);

    expect(needs.circles.all).toEqual([other]);
  });

  it('an event about an unknown group is ignored', async () => {
    const needs = given(groupThatIs('active'));

    await handle(needs, 9);

    expect(needs.circles.all).toEqual([]);
  });
});

describe('A group that moves to another municipality', () => {
  it('moves its coordinators from the old circle to the new one', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    await needs.groups.save(groupThatIs('active'), moved());

    await handleMove(needs, dongen);

    expect(membershipsOf(needs)).toEqual([
      [dongen, 'left'],
      [loonOpZand, 'invited'],
    ]);
  });

  it('stays in its circle when it has moved back before the event is handled', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    const invited = [...needs.circles.all];

    await enrolCoordinators(
      { ...needs, clock: () => later({ days: 1 }) },
      { data: { groupId: groupId(1), municipality: loonOpZand, from: dongen, version: 4 } },
    );

    expect(needs.circles.all).toEqual(invited);
    expect(needs.circles.events).toHaveLength(2);
  });

  it('is in its first circle after moving back, even when the events arrive in the wrong order', async () => {
    const needs = given(groupThatIs('active'));
    await handle(needs);
    const moveAway = moved();
    await needs.groups.save(groupThatIs('active'), moveAway);
    await handleMove(needs, dongen);
    await needs.groups.save(moveAway.group, move(moveAway.group, dongen, now));

    await handleMove(needs, loonOpZand);
    await handleMove(needs, dongen);

    expect(membershipsOf(needs)).toEqual([
      [dongen, 'invited'],
      [loonOpZand, 'left'],
    ]);
  });
});
