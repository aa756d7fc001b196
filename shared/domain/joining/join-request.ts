import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal, TransitionRefused } from '../errors.ts';
import { isActive, type Group } from '../groups/group.ts';
import { ConfirmationTooLate } from '../groups/registration.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { daysAfter, endOfDayAfter, hourMs, isPast } from '../platform/time.ts';
import { JoinClosed, afterReply, afterLapse, type Joining, type JoiningChange } from './joining.ts';
import type { ReplyKind, JoinStatus } from './values.ts';

/** The join request never existed, or has been removed together with everything the asker entered. */
export class JoinRequestNotFound extends Refusal {
  constructor() {
    super('no such join request');
  }
}

/** A coordinator has already replied, and a join request gets only one reply (design, invariant 6). */
export class AlreadyAnswered extends Refusal {
  readonly answer: Reply;

  constructor(answer: Reply) {
    super(`already answered: ${answer.kind}`);
    this.answer = answer;
  }
}

/** Number of hours the asker has to confirm the email address. */
export const confirmationHours = retentionTerms.joinRequest.submitted.hours;
/** How many days after confirmation the coordinators are reminded and the request lapses, respectively. */
export const reminderDays = 7;
export const lapseDays = retentionTerms.joinRequest.open.days;
/** Number of days after which a request is removed entirely, however it ended. */
export const keepDays = retentionTerms.joinRequest.lapsed.days;

/** The details that the asker entered. */
export interface Asker {
  readonly name: string;
  readonly email: string;
  readonly street: string;
  readonly note?: string | undefined;
}

/** A coordinator's reply; a request has only one. */
export interface Reply {
  readonly kind: ReplyKind;
  readonly coordinatorId: string;
  readonly at: string;
  /** A message to the asker, in the coordinator's own words. */
  readonly message?: string | undefined;
}

export interface JoinRequest {
  readonly id: string;
  readonly groupId: string;
  readonly status: JoinStatus;
  /** Version number: starts at 1 and increases by one with every change. */
  readonly version: number;
  /** The asker's details; absent once the request has expired without being confirmed. */
  readonly asker?: Asker | undefined;
  readonly requestedAt: string;
  readonly confirmBy: string;
  readonly confirmedAt?: string | undefined;
  readonly remindedAt?: string | undefined;
  readonly answer?: Reply | undefined;
}

/** The request's new state, its event and the effect on the group's joining state, stored together or not at all. */
export interface JoinChange {
  readonly request: JoinRequest;
  readonly event: DomainEvent;
  readonly joining?: JoiningChange | undefined;
}

/**
 * Creates a join request; the asker has yet to confirm the email address. Throws JoinClosed if the group is not
 * accepting requests.
 */
export function requestJoin(
  asker: Asker,
  group: Group,
  joining: Joining,
  { now, id }: { now: Date; id: string },
): JoinChange {
  refuseWhenClosed(group, joining);
  const request: JoinRequest = {
    id,
    groupId: group.id,
    status: 'submitted',
    version: 1,
    asker,
    requestedAt: now.toISOString(),
    confirmBy: new Date(now.getTime() + confirmationHours * hourMs).toISOString(),
  };
  return { request, event: { name: 'JoinRequested', data: eventIds(request) } };
}

/**
 * Opens a request once the asker has confirmed the email address. Throws ConfirmationTooLate if the deadline has
 * passed, JoinClosed if the group is not accepting requests, or TransitionRefused if the request has already been
 * confirmed.
 */
export function confirmJoin(
  request: JoinRequest,
  group: Group,
  joining: Joining,
  now: Date,
): JoinChange {
  if (request.status === 'expired') throw new ConfirmationTooLate();
  if (request.status !== 'submitted') throw new TransitionRefused('confirm', request.status);
  if (isPast(request.confirmBy, now)) throw new ConfirmationTooLate();
  refuseWhenClosed(group, joining);
  const confirmed = next(request, { status: 'open', confirmedAt: now.toISOString() });
  return { request: confirmed, event: { name: 'JoinConfirmed', data: eventIds(confirmed) } };
}

/**
 * Records a coordinator's reply; only the first one counts. Throws AlreadyAnswered if there is an earlier reply, or
 * TransitionRefused if the request is not open.
 */
export function answerJoin(request: JoinRequest, joining: Joining, reply: Reply): JoinChange {
  if (request.answer) throw new AlreadyAnswered(request.answer);
  if (request.status !== 'open') throw new TransitionRefused('answer', request.status);
  const answered = next(request, { status: reply.kind, answer: reply });
  return {
    request: answered,
    event: {
      name: 'JoinAnswered',
      data: { ...eventIds(answered), coordinatorId: reply.coordinatorId, answer: reply.kind },
    },
    joining: afterReply(joining, reply.kind === 'full'),
  };
}

/**
 * Ends an open request because the group closed before anybody answered. Throws TransitionRefused if the request is not
 * open.
 */
export function endJoin(request: JoinRequest): JoinChange {
  if (request.status !== 'open') throw new TransitionRefused('end', request.status);
  const ended = next(request, { status: 'ended' });
  return { request: ended, event: { name: 'JoinEnded', data: eventIds(ended) } };
}

/** Expires a request that was not confirmed in time, and immediately clears the asker's details. */
export function expireJoin(request: JoinRequest): JoinChange {
  const expired = next(request, { status: 'expired', asker: undefined });
  return { request: expired, event: { name: 'JoinRemoved', data: eventIds(expired) } };
}

/**
 * Withdraws a request whose address nobody has confirmed; the caller removes it entirely. Throws TransitionRefused if
 * the address has been confirmed, or the request has expired.
 */
export function withdrawJoin(request: JoinRequest): DomainEvent {
  if (request.status !== 'submitted') throw new TransitionRefused('withdraw', request.status);
  return { name: 'JoinRemoved', data: eventIds(request) };
}

/** Records that the coordinators are being reminded of a request. */
export function remindOfJoin(request: JoinRequest, now: Date): JoinChange {
  const reminded = next(request, { remindedAt: now.toISOString() });
  return { request: reminded, event: { name: 'JoinReminderDue', data: eventIds(reminded) } };
}

/** Marks a request as lapsed because nobody answered in time. Too many lapses in a row pause joining at the group. */
export function lapseJoin(request: JoinRequest, joining: Joining, now: Date): JoinChange {
  const lapsed = next(request, { status: 'lapsed' });
  return {
    request: lapsed,
    event: { name: 'JoinLapsed', data: eventIds(lapsed) },
    joining: afterLapse(joining, now),
  };
}

/**
 * When a request's next step is due. Undefined for an expired request, because it no longer contains personal data that
 * must be removed.
 */
export function joinStepDueAt(request: JoinRequest): Date | undefined {
  if (request.status === 'expired') return undefined;
  if (request.status === 'submitted') return new Date(request.confirmBy);
  const { confirmedAt, remindedAt } = request;
  if (request.status !== 'open' || confirmedAt === undefined) return joinRemovalDueAt(request);
  return remindedAt === undefined ? remindAt(confirmedAt) : replyBy(confirmedAt);
}

/**
 * The step that is now due, if any. Removal takes precedence over every other step, because it was promised to the
 * asker.
 */
export function dueJoinStep(
  request: JoinRequest,
  now: Date,
): 'expire' | 'remind' | 'lapse' | 'remove' | undefined {
  if (isPast(joinRemovalDueAt(request), now)) return 'remove';
  if (request.status === 'submitted') return isPast(request.confirmBy, now) ? 'expire' : undefined;
  if (request.status !== 'open' || request.confirmedAt === undefined) return undefined;
  if (isPast(replyBy(request.confirmedAt), now)) return 'lapse';
  const remind = request.remindedAt === undefined && now >= remindAt(request.confirmedAt);
  return remind ? 'remind' : undefined;
}

/** The deadline for answering a request that was confirmed at the given time: the end of the last day. */
export function replyBy(confirmedAt: string): Date {
  return endOfDayAfter(confirmedAt, lapseDays);
}

function remindAt(confirmedAt: string): Date {
  return daysAfter(confirmedAt, reminderDays);
}

/** The time by which a request must be removed. */
export function joinRemovalDueAt({ requestedAt }: Pick<JoinRequest, 'requestedAt'>): Date {
  return endOfDayAfter(requestedAt, keepDays);
}

/** The ids included in every event about a request. */
export function eventIds({ groupId, id }: JoinRequest): { groupId: string; joinRequestId: string } {
  return { groupId, joinRequestId: id };
}

function refuseWhenClosed(group: Group, { state }: Joining): void {
  if (!isActive(group) || state !== 'open') throw new JoinClosed(state);
}

function next(request: JoinRequest, changes: Partial<JoinRequest>): JoinRequest {
  return { ...request, ...changes, version: request.version + 1 };
}
