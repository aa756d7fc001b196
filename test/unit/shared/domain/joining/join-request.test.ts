import { describe, expect, it } from 'vitest';
import { TransitionRefused } from '../../../../../shared/domain/errors.ts';
import { ConfirmationTooLate } from '../../../../../shared/domain/groups/registration.ts';
import {
  AlreadyAnswered,
  answerJoin,
  confirmJoin,
  endJoin,
  expireJoin,
  joinDueAt,
  joinStepAt,
  lapseJoin,
  remindOfJoin,
  requestJoin,
} from '../../../../../shared/domain/joining/join-request.ts';
import { joinStatuses } from '../../../../../shared/domain/joining/join-states.ts';
import { JoinClosed, initialJoining } from '../../../../../shared/domain/joining/joining.ts';
import { coordinatorId, groupThatIs, later, now } from '../../../../support/builders.ts';
import { asker, joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const group = groupThatIs('active');
const joining = initialJoining(group);
const ids = { groupId: group.id, joinRequestId: joinRequestId(1) };
const answer = {
  kind: 'accepted',
  coordinatorId: coordinatorId(1),
  at: now.toISOString(),
} as const;
/** The sample request was confirmed an hour after it was made. */
const afterConfirmation = (days: number, seconds = 0) => later({ days, hours: 1, seconds });

describe('A request to join', () => {
  it('waits two days for its address to be confirmed', () => {
    const { request, event } = requestJoin(asker, group, joining, { now, id: joinRequestId(1) });

    expect(request).toEqual(joinThatIs('submitted'));
    expect(event).toEqual({ name: 'JoinRequested', data: ids });
    expect(joinDueAt(request)).toEqual(later({ hours: 48 }));
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

  it('can be made to a group in formation, but not to one that stopped', () => {
    const forming = groupThatIs('active', { phase: 'forming' });

    expect(requestJoin(asker, forming, joining, { now, id: joinRequestId(1) }).request.status).toBe(
      'submitted',
    );
    expect(() =>
      requestJoin(asker, groupThatIs('closed'), joining, { now, id: joinRequestId(1) }),
    ).toThrow(JoinClosed);
  });

  it('can be confirmed until its last moment, not after it', () => {
    const request = joinThatIs('submitted');

    expect(confirmJoin(request, group, joining, later({ hours: 48 })).request.status).toBe('open');
    expect(() => confirmJoin(request, group, joining, later({ hours: 48, seconds: 1 }))).toThrow(
      ConfirmationTooLate,
    );
    expect(() => confirmJoin(joinThatIs('expired'), group, joining, now)).toThrow(
      ConfirmationTooLate,
    );
  });

  it('is answered once: the first answer stays', () => {
    const { request } = answerJoin(joinThatIs('open'), joining, answer);

    expect(request).toMatchObject({ status: 'accepted', answer });
    expect(() => answerJoin(request, joining, { ...answer, kind: 'full' })).toThrow(
      AlreadyAnswered,
    );
  });

  it.each(
    joinStatuses.filter((status) => !['open', 'accepted', 'full', 'elsewhere'].includes(status)),
  )('that is %s cannot be answered', (status) => {
    expect(() => answerJoin(joinThatIs(status), joining, answer)).toThrow(TransitionRefused);
  });

  it.each(joinStatuses.filter((status) => status !== 'open'))(
    'that is %s does not end with its group',
    (status) => {
      expect(() => endJoin(joinThatIs(status))).toThrow(TransitionRefused);
    },
  );

  it('that expires loses what was filled in at once, and nothing is left to be done about it', () => {
    const { request, event } = expireJoin(joinThatIs('submitted'));

    expect(JSON.stringify(request)).not.toMatch(/Aanvrager|post\.example|Havenweg/);
    expect(joinDueAt(request)).toBeUndefined();
    expect(event).toEqual({ name: 'JoinRemoved', data: ids });
  });
});

describe('What time asks of a request', () => {
  it.each([
    [
      'nothing at the last moment to confirm',
      joinThatIs('submitted'),
      later({ hours: 48 }),
      undefined,
    ],
    [
      'that it expires after that',
      joinThatIs('submitted'),
      later({ hours: 48, seconds: 1 }),
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
      afterConfirmation(14, -1),
      undefined,
    ],
    [
      'that it lapses after two weeks',
      remindOfJoin(joinThatIs('open'), afterConfirmation(7)).request,
      afterConfirmation(14),
      'lapse',
    ],
    [
      'that it lapses, also when nobody was reminded',
      joinThatIs('open'),
      afterConfirmation(15),
      'lapse',
    ],
    [
      'nothing of an answered one within thirty days',
      joinThatIs('accepted'),
      later({ days: 30, seconds: -1 }),
      undefined,
    ],
  ] as const)('is %s', (_what, request, moment, step) => {
    expect(joinStepAt(request, moment)).toBe(step);
  });

  it.each(joinStatuses)('is that it is removed after thirty days when it is %s', (status) => {
    expect(joinStepAt(joinThatIs(status), later({ days: 30, seconds: -1 }))).not.toBe('remove');
    expect(joinStepAt(joinThatIs(status), later({ days: 30 }))).toBe('remove');
  });

  it('is never due later than something must be done', () => {
    const requests = [
      ...joinStatuses.map((status) => joinThatIs(status)),
      remindOfJoin(joinThatIs('open'), afterConfirmation(7)).request,
    ];
    const moments = Array.from({ length: 31 * 24 }, (_, hours) => later({ hours, seconds: 1 }));

    const missed = requests
      .filter(({ status }) => status !== 'expired')
      .flatMap((request) =>
        moments.filter(
          (moment) => joinStepAt(request, moment) && moment < (joinDueAt(request) ?? now),
        ),
      );

    expect(missed).toEqual([]);
  });
});

describe('A request that lapses', () => {
  it('counts for its group', () => {
    expect(lapseJoin(joinThatIs('open'), joining)).toMatchObject({
      request: { status: 'lapsed' },
      event: { name: 'JoinLapsed', data: ids },
      joining: { after: { lapses: 1, state: 'open', version: 1 } },
    });
  });
});
