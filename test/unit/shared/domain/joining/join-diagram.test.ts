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
  type JoinChange,
  type JoinRequest,
} from '../../../../../shared/domain/joining/join-request.ts';
import {
  replyKinds,
  joinStatuses,
  type JoinStatus,
} from '../../../../../shared/domain/joining/join-states.ts';
import { initialJoining } from '../../../../../shared/domain/joining/joining.ts';
import { coordinatorId, groupThatIs, later } from '../../../../support/builders.ts';
import { joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const group = groupThatIs('active');
const joining = initialJoining(group);
const ids = { groupId: group.id, joinRequestId: joinRequestId(1) };
const at = later({ days: 1 });
const answer = { kind: 'accepted', coordinatorId: coordinatorId(1), at: at.toISOString() } as const;

/** What a person or the end of the group asks, which a request can refuse. */
const actions = {
  confirm: {
    from: 'submitted',
    decide: (request: JoinRequest) => confirmJoin(request, group, joining, at),
  },
  answer: { from: 'open', decide: (request: JoinRequest) => answerJoin(request, joining, answer) },
  end: { from: 'open', decide: (request: JoinRequest) => endJoin(request) },
} satisfies Record<string, { from: JoinStatus; decide: (request: JoinRequest) => JoinChange }>;
type Action = keyof typeof actions;

/** Who answers a second time is told the first answer, who confirms too late that it is too late; the rest names the state. */
function refusalOf(action: Action, request: JoinRequest): Error {
  if (action === 'answer' && request.answer) return new AlreadyAnswered(request.answer);
  return action === 'confirm' && request.status === 'expired'
    ? new ConfirmationTooLate()
    : new TransitionRefused(action, request.status);
}

const elsewhere = (Object.keys(actions) as Action[]).flatMap((action) =>
  joinStatuses
    .filter((status) => status !== actions[action].from)
    .map((status) => ({ action, status })),
);

describe('A request to join becomes', () => {
  it.each([
    [
      'open when it is confirmed',
      () => confirmJoin(joinThatIs('submitted'), group, joining, at),
      { status: 'open', version: 2, confirmedAt: at.toISOString() },
      { name: 'JoinConfirmed', data: ids },
    ],
    [
      'ended when its group stops',
      () => endJoin(joinThatIs('open')),
      { status: 'ended', version: 3 },
      { name: 'JoinEnded', data: ids },
    ],
    [
      'expired when nobody confirms it',
      () => expireJoin(joinThatIs('submitted')),
      { status: 'expired', version: 2, asker: undefined },
      { name: 'JoinRemoved', data: ids },
    ],
    [
      'lapsed when nobody answers it',
      () => lapseJoin(joinThatIs('open'), joining),
      { status: 'lapsed', version: 3 },
      { name: 'JoinLapsed', data: ids },
    ],
    [
      'reminded of, and stays open',
      () => remindOfJoin(joinThatIs('open'), at),
      { status: 'open', version: 3, remindedAt: at.toISOString() },
      { name: 'JoinReminderDue', data: ids },
    ],
  ] as const)('%s', (_what, decide, request, event) => {
    const change: JoinChange = decide();

    expect(change.request).toMatchObject(request);
    expect(change.event).toEqual(event);
  });

  it.each(replyKinds)(
    '%s when a coordinator answers so; only full closes the group for others',
    (kind) => {
      const {
        request,
        event,
        joining: after,
      } = answerJoin(joinThatIs('open'), joining, { ...answer, kind });

      expect(request).toEqual({
        ...joinThatIs('open'),
        status: kind,
        version: 3,
        answer: { ...answer, kind },
      });
      expect(event).toEqual({
        name: 'JoinAnswered',
        data: { ...ids, coordinatorId: coordinatorId(1), answer: kind },
      });
      expect(after?.after.state).toBe(kind === 'full' ? 'full' : undefined);
    },
  );
});

describe('A request to join refuses', () => {
  it.each(elsewhere)('to $action when it is $status, and says so', ({ action, status }) => {
    const attempt = () => actions[action].decide(joinThatIs(status));

    expect(attempt).toThrow(refusalOf(action, joinThatIs(status)));
  });
});

describe('Time asks of a request', () => {
  const reminded = joinThatIs('open', { remindedAt: later({ days: 7 }).toISOString() });

  it.each([
    ['a confirmation within two days', joinThatIs('submitted'), later({ hours: 48 })],
    [
      'a reminder seven days after the confirmation',
      joinThatIs('open'),
      later({ days: 7, hours: 1 }),
    ],
    ['an end fourteen days after the confirmation', reminded, later({ days: 14, hours: 1 })],
    [
      'that an answered one is removed after thirty days',
      joinThatIs('accepted'),
      later({ days: 30 }),
    ],
    ['that a lapsed one is removed after thirty days', joinThatIs('lapsed'), later({ days: 30 })],
    [
      'that an open one that says no moment is removed after thirty days',
      joinThatIs('open', { confirmedAt: undefined }),
      later({ days: 30 }),
    ],
    ['nothing of an expired one', joinThatIs('expired'), undefined],
  ] as const)('%s', (_what, request, due) => {
    expect(joinDueAt(request)).toEqual(due);
  });

  it('nothing yet of an open one that says no moment, rather than an end too early', () => {
    expect(
      joinStepAt(joinThatIs('open', { confirmedAt: undefined }), later({ days: 29 })),
    ).toBeUndefined();
  });
});
