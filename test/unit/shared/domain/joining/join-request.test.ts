import { describe, expect, it } from 'vitest';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { ConfirmationTooLate } from '../../../../../shared/domain/groups/registration.ts';
import {
  AlreadyAnswered,
  answerJoin,
  confirmJoin,
  endJoin,
  expireJoin,
  joinStepDueAt,
  dueJoinStep,
  lapseJoin,
  remindOfJoin,
  requestJoin,
} from '../../../../../shared/domain/joining/join-request.ts';
import { JoinClosed, initialJoining } from '../../../../../shared/domain/joining/joining.ts';
import { joinStatuses } from '../../../../../shared/domain/joining/values.ts';
import {
  tolerated,
  endOfDay,
  coordinatorId,
  groupThatIs,
  later,
  now,
} from '../../../../support/builders.ts';
import { asker, joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const group = groupThatIs('active');
const joining = initialJoining(group);
const ids = { groupId: group.id, joinRequestId: joinRequestId(1) };
const answer = {
  kind: 'accepted',
  coordinatorId: coordinatorId(1),
  at: now.toISOString(),
} as const;
/** A time after the confirmation of the sample join request, which was confirmed an hour after it was made. */
const afterConfirmation = (days: number, seconds = 0) => later({ days, hours: 1, seconds });

describe('A join request', () => {
  it('can be confirmed for two days', () => {
    const { request, event } = requestJoin(asker, group, joining, { now, id: joinRequestId(1) });

    expect(request).toEqual(joinThatIs('submitted'));
    expect(event).toEqual({ name: 'JoinRequested', data: ids });
    expect(joinStepDueAt(request)).toEqual(later({ hours: 48 }));
  });

  it.each(['full', 'paused'] as const)(
    'is refused when the group is %s, and so is its confirmation',
    (state) => {
      const closed = { ...joining, state };

      expect(() => requestJoin(asker, group, closed, { now, id: joinRequestId(1) })).toThrow(
        JoinClosed,
      );
      expect(() => confirmJoin(joinThatIs('submitted'), group, closed, now)).toThrow(JoinClosed);
    },
  );

  it('can be made to a forming group, but not to one that has stopped', () => {
    const forming = groupThatIs('active', { phase: 'forming' });

    expect(requestJoin(asker, forming, joining, { now, id: joinRequestId(1) }).request.status).toBe(
      'submitted',
    );
    expect(() =>
      requestJoin(asker, groupThatIs('closed'), joining, { now, id: joinRequestId(1) }),
    ).toThrow(JoinClosed);
  });

  it('can be confirmed until the deadline, but not after it', () => {
    const request = joinThatIs('submitted');

    expect(confirmJoin(request, group, joining, later({ hours: 48 })).request.status).toBe('open');
    expect(() =>
      confirmJoin(request, group, joining, later({ hours: 48, seconds: tolerated })),
    ).toThrow(ConfirmationTooLate);
    expect(() => confirmJoin(joinThatIs('expired'), group, joining, now)).toThrow(
      ConfirmationTooLate,
    );
  });

  it('is answered once, and the first answer stands', () => {
    const { request } = answerJoin(joinThatIs('open'), joining, answer);

    expect(request).toMatchObject({ status: 'accepted', answer });
    expect(() => answerJoin(request, joining, { ...answer, kind: 'full' })).toThrow(
      AlreadyAnswered,
    );
  });

  it.each(
    joinStatuses.filter((status) => !['open', 'accepted', 'full', 'elsewhere'].includes(status)),
  )('cannot be answered when it is %s', (status) => {
    expect(() => answerJoin(joinThatIs(status), joining, answer)).toThrow(TransitionRefused);
  });

  it.each(joinStatuses.filter((status) => status !== 'open'))(
    'does not end with its group when it is %s',
    (status) => {
      expect(() => endJoin(joinThatIs(status))).toThrow(TransitionRefused);
    },
  );

  it('loses all form data at once when it expires, and is never due again', () => {
    const { request, event } = expireJoin(joinThatIs('submitted'));

    expect(JSON.stringify(request)).not.toMatch(/Aanvrager|post\.example|Havenweg/);
    expect(joinStepDueAt(request)).toBeUndefined();
    expect(event).toEqual({ name: 'JoinRemoved', data: ids });
  });
});

describe('The step that is due', () => {
  it.each([
    [
      'nothing at the deadline to confirm',
      joinThatIs('submitted'),
      later({ hours: 48 }),
      undefined,
    ],
    [
      'to expire after that',
      joinThatIs('submitted'),
      later({ hours: 48, seconds: tolerated }),
      'expire',
    ],
    ['nothing within a week', joinThatIs('open'), afterConfirmation(7, -1), undefined],
    ['a reminder after a week', joinThatIs('open'), afterConfirmation(7), 'remind'],
    [
      'no second reminder',
      remindOfJoin(joinThatIs('open'), afterConfirmation(7)).request,
      afterConfirmation(8),
      undefined,
    ],
    [
      'nothing within two weeks',
      remindOfJoin(joinThatIs('open'), afterConfirmation(7)).request,
      endOfDay(14),
      undefined,
    ],
    [
      'to lapse after two weeks',
      remindOfJoin(joinThatIs('open'), afterConfirmation(7)).request,
      endOfDay(14, tolerated),
      'lapse',
    ],
    ['to lapse, even without a reminder', joinThatIs('open'), afterConfirmation(15), 'lapse'],
    [
      'nothing for an answered request within thirty days',
      joinThatIs('accepted'),
      endOfDay(30),
      undefined,
    ],
  ] as const)('is %s', (_what, request, moment, step) => {
    expect(dueJoinStep(request, moment)).toBe(step);
  });

  it.each(joinStatuses)('is removal after thirty days for a request that is %s', (status) => {
    expect(dueJoinStep(joinThatIs(status), endOfDay(30))).not.toBe('remove');
    expect(dueJoinStep(joinThatIs(status), endOfDay(30, tolerated))).toBe('remove');
  });

  it('is never missed: no step is due before the due date', () => {
    const requests = [
      ...joinStatuses.map((status) => joinThatIs(status)),
      remindOfJoin(joinThatIs('open'), afterConfirmation(7)).request,
    ];
    const moments = Array.from({ length: 32 * 24 }, (_, hours) => later({ hours, seconds: 1 }));

    const missed = requests
      .filter(({ status }) => status !== 'expired')
      .flatMap((request) =>
        moments.filter(
          (moment) => dueJoinStep(request, moment) && moment < (joinStepDueAt(request) ?? now),
        ),
      );

    expect(missed).toEqual([]);
  });
});

describe('A request that lapses', () => {
  it('counts towards pausing its group', () => {
    expect(lapseJoin(joinThatIs('open'), joining, now)).toMatchObject({
      request: { status: 'lapsed' },
      event: { name: 'JoinLapsed', data: ids },
      joining: { after: { lapses: 1, state: 'open', version: 1 } },
    });
  });
});
