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
  type JoinChange,
  type JoinRequest,
} from '../../../../../shared/domain/joining/join-request.ts';
import { initialJoining } from '../../../../../shared/domain/joining/joining.ts';
import {
  replyKinds,
  joinStatuses,
  type JoinStatus,
} from '../../../../../shared/domain/joining/values.ts';
import { endOfDay, coordinatorId, groupThatIs, later, now } from '../../../../support/builders.ts';
import { joinRequestId, joinThatIs } from '../../../../support/samples/sample-join.ts';

const group = groupThatIs('active');
const joining = initialJoining(group);
const ids = { groupId: group.id, joinRequestId: joinRequestId(1) };
const at = later({ days: 1 });
const answer = { kind: 'accepted', coordinatorId: coordinatorId(1), at: at.toISOString() } as const;

/**
 * The actions that are refused in some states of a join request: confirming it, answering it, and ending it because the
 * group has closed.
 */
const actions = {
  confirm: {
    from: 'submitted',
    decide: (request: JoinRequest) => confirmJoin(request, group, joining, at),
  },
  answer: { from: 'open', decide: (request: JoinRequest) => answerJoin(request, joining, answer) },
  end: { from: 'open', decide: (request: JoinRequest) => endJoin(request) },
} satisfies Record<string, { from: JoinStatus; decide: (request: JoinRequest) => JoinChange }>;
type Action = keyof typeof actions;

/**
 * The error expected for a refused action. A second reply gets an error that contains the first reply, a late
 * confirmation gets `ConfirmationTooLate`, and any other action gets an error that contains the current state.
 */
function refusalOf(action: Action, request: JoinRequest): Error {
  if (action === 'answer' && request.answer) return new AlreadyAnswered(request.answer);
  return action === 'confirm' && request.status === 'expired'
    ? new ConfirmationTooLate()
    : new TransitionRefused(action, request.status);
}

const refusedActions = (Object.keys(actions) as Action[]).flatMap((action) =>
  joinStatuses
    .filter((status) => status !== actions[action].from)
    .map((status) => ({ action, status })),
);

describe('A join request becomes', () => {
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
      () => lapseJoin(joinThatIs('open'), joining, now),
      { status: 'lapsed', version: 3 },
      { name: 'JoinLapsed', data: ids },
    ],
    [
      'one with a reminder, and stays open',
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
    '%s when a coordinator gives that reply, and only the reply full stops the group accepting others',
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

describe('A join request refuses', () => {
  it.each(refusedActions)(
    'to $action when it is $status, with the reason',
    ({ action, status }) => {
      const attempt = () => actions[action].decide(joinThatIs(status));

      expect(attempt).toThrow(refusalOf(action, joinThatIs(status)));
    },
  );
});

describe('The due date of a join request', () => {
  const reminded = joinThatIs('open', { remindedAt: later({ days: 7 }).toISOString() });

  it.each([
    [
      'is two days after the request while it is unconfirmed',
      joinThatIs('submitted'),
      later({ hours: 48 }),
    ],
    [
      'is seven days after the confirmation, for a reminder',
      joinThatIs('open'),
      later({ days: 7, hours: 1 }),
    ],
    ['is fourteen days after the confirmation, to lapse, once reminded', reminded, endOfDay(14)],
    [
      'is thirty days after the request when it is answered, for removal',
      joinThatIs('accepted'),
      endOfDay(30),
    ],
    [
      'is thirty days after the request when it has lapsed, for removal',
      joinThatIs('lapsed'),
      endOfDay(30),
    ],
    [
      'is thirty days after the request when it is open without a confirmation time, for removal',
      joinThatIs('open', { confirmedAt: undefined }),
      endOfDay(30),
    ],
    ['does not exist when it has expired', joinThatIs('expired'), undefined],
  ] as const)('%s', (_what, request, due) => {
    expect(joinStepDueAt(request)).toEqual(due);
  });

  it('is not brought forward for an open request without a confirmation time, so that it cannot lapse too early', () => {
    expect(
      dueJoinStep(joinThatIs('open', { confirmedAt: undefined }), later({ days: 29 })),
    ).toBeUndefined();
  });
});
