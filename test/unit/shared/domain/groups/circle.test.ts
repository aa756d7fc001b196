import { describe, expect, it } from 'vitest';
import { ConcurrentChange, TransitionRefused } from '../../../../../shared/domain/errors.ts';
import {
  circleListOf,
  circleTicks,
  endMembership,
  enrol,
  memberSources,
  memberStates,
  possibleTicks,
  sayMembership,
  tickMember,
  type CircleTick,
  type Member,
} from '../../../../../shared/domain/groups/circle.ts';
import {
  coordinatorId,
  dongen,
  groupId,
  groupThatIs,
  later,
  now,
} from '../../../../support/builders.ts';
import { memberThatIs } from '../../../../support/samples/sample-member.ts';

const group = groupThatIs('active');
const officerId = '01kam0000000000000000000f1';
const officerTitle = 'Wijkagent Dongen';
const tick = (
  before: Member,
  which: CircleTick,
  version = before.version,
  at = later({ days: 1 }),
) => tickMember(before, { tick: which, version, officerId, officerTitle, now: at });
const ids = { groupId: groupId(1), coordinatorId: coordinatorId(1), municipality: dongen };

describe('A coordinator of an active group', () => {
  it('is invited, with an event', () => {
    expect(enrol(group, coordinatorId(1), undefined, now)).toEqual({
      before: undefined,
      after: memberThatIs('invited'),
      event: { name: 'CoordinatorEnrolled', data: ids },
    });
  });

  it.each([
    ['is invited', memberThatIs('invited')],
    ['has joined', memberThatIs('joined', { source: 'coordinator' })],
    ['said that they had left', memberThatIs('left', { source: 'coordinator' })],
    ['was taken out of it by an officer', memberThatIs('left', { source: 'officer' })],
  ])('who %s is not invited again', (_who, before) => {
    expect(enrol(group, coordinatorId(1), before, now)).toBeUndefined();
  });

  it('is invited again after the group had ended or moved', () => {
    const ended = memberThatIs('left', { endedFrom: 'joined', version: 3 });

    expect(enrol(group, coordinatorId(1), ended, now)?.after).toEqual(
      memberThatIs('invited', { version: 4 }),
    );
  });
});

describe('A membership that the system ends', () => {
  it.each(['invited', 'joined'] as const)('keeps that it was %s', (state) => {
    const before = memberThatIs(state, { source: 'officer', officerTitle });

    expect(endMembership(before, later({ days: 1 }))?.after).toEqual(
      memberThatIs('left', {
        since: later({ days: 1 }).toISOString(),
        endedFrom: state,
        version: 2,
      }),
    );
  });

  it('keeps the time at which the coordinator left by choice, and nobody need be taken out', () => {
    const left = memberThatIs('left', { source: 'coordinator' });

    const change = endMembership(left, later({ days: 1 }));

    expect(change?.after).toEqual(memberThatIs('left', { version: 2 }));
    expect(change && circleListOf(change.after)).toBeUndefined();
  });

  it('ends only once', () => {
    expect(endMembership(memberThatIs('left', { endedFrom: 'joined' }), now)).toBeUndefined();
  });
});

describe('A coordinator says', () => {
  it.each([
    ['invited', 'joined'],
    ['invited', 'left'],
    ['joined', 'left'],
  ] as const)('while %s: %s', (from, state) => {
    expect(sayMembership(group, memberThatIs(from), state, later({ days: 1 }))).toMatchObject({
      after: memberThatIs(state, {
        since: later({ days: 1 }).toISOString(),
        source: 'coordinator',
        version: 2,
      }),
      event: { name: 'CircleMemberChanged', data: { ...ids, state } },
    });
  });

  it('joined, after having left', () => {
    const left = memberThatIs('left', { source: 'coordinator' });

    expect(sayMembership(group, left, 'joined', now)?.after.state).toBe('joined');
  });

  it('the same again, and nothing changes', () => {
    const joined = memberThatIs('joined', { source: 'officer', officerTitle });

    expect(sayMembership(group, joined, 'joined', now)).toBeUndefined();
  });

  it.each([
    ['the group has closed', groupThatIs('closed'), memberThatIs('invited')],
    ['the coordinator has not been invited', group, undefined],
    ['the membership was ended', group, memberThatIs('left', { endedFrom: 'invited' })],
  ])('nothing once %s', (_when, own, before) => {
    expect(() => sayMembership(own, before, 'joined', now)).toThrow(TransitionRefused);
  });
});

describe('An officer ticks', () => {
  it.each([
    ['invited', 'in', 'joined'],
    ['joined', 'not-in', 'invited'],
    ['joined', 'taken-out', 'left'],
  ] as const)('while %s: %s, which makes it %s', (from, which, state) => {
    expect(tick(memberThatIs(from), which)).toMatchObject({
      after: memberThatIs(state, {
        since: later({ days: 1 }).toISOString(),
        source: 'officer',
        officerTitle,
        version: 2,
      }),
      event: { name: 'CircleMemberChanged', data: { ...ids, state, officerId } },
    });
  });

  it.each(['taken-out', 'not-in'] as const)(
    '%s for somebody whose membership ended, who then leaves the tidy-up list',
    (which) => {
      const ended = memberThatIs('left', { endedFrom: 'joined' });

      const change = tick(ended, which);

      expect(circleListOf(ended)).toBe('takeOut');
      expect(change?.after).toEqual({
        ...ended,
        takenOut: { at: later({ days: 1 }).toISOString(), officerTitle },
        version: 2,
      });
      expect(change?.event).toEqual({
        name: 'CircleMemberChanged',
        data: { ...ids, state: 'left', officerId },
      });
      expect(circleListOf(change?.after ?? ended)).toBeUndefined();
    },
  );

  it('the same again, from the same page, and nothing changes', () => {
    const first = tick(memberThatIs('invited'), 'in')?.after ?? memberThatIs('invited');

    expect(tick(first, 'in', 1)).toBeUndefined();
  });

  it('something that the coordinator has contradicted since, and is refused', () => {
    const read = memberThatIs('joined');
    const since = sayMembership(group, read, 'left', now)?.after ?? read;

    expect(() => tick(since, 'not-in', read.version)).toThrow(ConcurrentChange);
  });

  it('only what is possible', () => {
    const takenOut = { at: now.toISOString(), officerTitle };
    const members = memberStates.flatMap((state) =>
      memberSources.flatMap((source) => [
        memberThatIs(state, { source }),
        ...(['invited', 'joined'] as const).flatMap((endedFrom) => [
          memberThatIs(state, { source, endedFrom }),
          memberThatIs(state, { source, endedFrom, takenOut }),
        ]),
      ]),
    );

    for (const member of members)
      expect(circleTicks.filter((which) => changes(member, which))).toEqual(
        circleTicks.filter((which) => possibleTicks(member).includes(which)),
      );
  });
});

/** Whether the tick changes anything; a tick that is refused does not. */
function changes(member: Member, which: CircleTick): boolean {
  try {
    return tick(member, which) !== undefined;
  } catch (error) {
    if (error instanceof TransitionRefused) return false;
    throw error;
  }
}

describe('The desk lists', () => {
  it.each([
    ['who is invited, to be added', 'add', memberThatIs('invited')],
    ['who has joined', 'in', memberThatIs('joined')],
    ['who left by choice', 'out', memberThatIs('left', { source: 'coordinator' })],
    [
      'who had joined before the group ended',
      'takeOut',
      memberThatIs('left', { endedFrom: 'joined' }),
    ],
    ['who may have joined it', 'takeOut', memberThatIs('left', { endedFrom: 'invited' })],
    ['nobody else who left', undefined, memberThatIs('left')],
  ])('%s', (_who, list, member) => {
    expect(circleListOf(member)).toBe(list);
  });
});
