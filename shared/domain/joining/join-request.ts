import type { DomainEvent } from '../../../events/catalogue.ts';
import { Refusal, TransitionRefused } from '../errors.ts';
import { isActive, type Group } from '../groups/group.ts';
import { ConfirmationTooLate } from '../groups/registration.ts';
import { dayMs, hourMs } from '../platform/time.ts';
import type { ReplyKind, JoinStatus } from './join-states.ts';
import { JoinClosed, afterReply, afterLapse, type Joining, type JoiningChange } from './joining.ts';

/** Never there, or removed with everything that the asker filled in. */
export class JoinRequestNotFound extends Refusal {
  constructor() {
    super('no such request to join');
  }
}

/** A request to join is answered once (design, invariant 6). */
export class AlreadyAnswered extends Refusal {
  readonly answer: Reply;

  constructor(answer: Reply) {
    super(`already answered: ${answer.kind}`);
    this.answer = answer;
  }
}

/** Hours in which the asker can confirm the address. */
export const confirmationHours = 48;
/** Days after the confirmation on which the coordinators are reminded, and on which the request lapses. */
export const reminderDays = 7;
export const lapseDays = 14;
/** Days after which nothing of a request is left, however it ended. */
export const keepDays = 30;

/** What the asker filled in. */
export interface Asker {
  readonly name: string;
  readonly email: string;
  readonly street: string;
  readonly note?: string | undefined;
}

/** What a coordinator answered, first and once. */
export interface Reply {
  readonly kind: ReplyKind;
  readonly coordinatorId: string;
  readonly at: string;
  /** For the asker, in the coordinator's own words. */
  readonly message?: string | undefined;
}

export interface JoinRequest {
  readonly id: string;
  readonly groupId: string;
  readonly status: JoinStatus;
  /** Starts at 1 and grows by one with every change. */
  readonly version: number;
  /** Missing once the address was not confirmed in time. */
  readonly asker?: Asker | undefined;
  readonly requestedAt: string;
  readonly confirmBy: string;
  readonly confirmedAt?: string | undefined;
  readonly remindedAt?: string | undefined;
  readonly answer?: Reply | undefined;
}

/** The request as it becomes, its event, and what it means for the group; all are stored or nothing is. */
export interface JoinChange {
  readonly request: JoinRequest;
  readonly event: DomainEvent;
  readonly joining?: JoiningChange | undefined;
}

/** A new request, waiting for the address to be confirmed. Throws JoinClosed when the group takes none. */
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
    confirmBy: later(now.toISOString(), { hours: confirmationHours }).toISOString(),
  };
  return { request, event: { name: 'JoinRequested', data: eventIds(request) } };
}

/** The asker confirmed the address; now the coordinators hear of it. Throws ConfirmationTooLate, JoinClosed or TransitionRefused. */
export function confirmJoin(
  request: JoinRequest,
  group: Group,
  joining: Joining,
  now: Date,
): JoinChange {
  if (request.status === 'expired') throw new ConfirmationTooLate();
  if (request.status !== 'submitted') throw new TransitionRefused('confirm', request.status);
  if (now.getTime() > Date.parse(request.confirmBy)) throw new ConfirmationTooLate();
  refuseWhenClosed(group, joining);
  const confirmed = next(request, { status: 'open', confirmedAt: now.toISOString() });
  return { request: confirmed, event: { name: 'JoinConfirmed', data: eventIds(confirmed) } };
}

/** A coordinator answers; the first answer counts. Throws AlreadyAnswered or TransitionRefused. */
export function answerJoin(request: JoinRequest, joining: Joining, answer: Reply): JoinChange {
  if (request.answer) throw new AlreadyAnswered(request.answer);
  if (request.status !== 'open') throw new TransitionRefused('answer', request.status);
  const answered = next(request, { status: answer.kind, answer });
  return {
    request: answered,
    event: {
      name: 'JoinAnswered',
      data: { ...eventIds(answered), coordinatorId: answer.coordinatorId, answer: answer.kind },
    },
    joining: afterReply(joining, answer.kind === 'full'),
  };
}

/** The group stopped before anybody answered. Throws TransitionRefused. */
export function endJoin(request: JoinRequest): JoinChange {
  if (request.status !== 'open') throw new TransitionRefused('end', request.status);
  const ended = next(request, { status: 'ended' });
  return { request: ended, event: { name: 'JoinEnded', data: eventIds(ended) } };
}

/** Nobody confirmed the address in time: what was filled in goes at once. */
export function expireJoin(request: JoinRequest): JoinChange {
  const expired = next(request, { status: 'expired', asker: undefined });
  return { request: expired, event: { name: 'JoinRemoved', data: eventIds(expired) } };
}

export function remindOfJoin(request: JoinRequest, now: Date): JoinChange {
  const reminded = next(request, { remindedAt: now.toISOString() });
  return { request: reminded, event: { name: 'JoinReminderDue', data: eventIds(reminded) } };
}

export function lapseJoin(request: JoinRequest, joining: Joining): JoinChange {
  const lapsed = next(request, { status: 'lapsed' });
  return {
    request: lapsed,
    event: { name: 'JoinLapsed', data: eventIds(lapsed) },
    joining: afterLapse(joining),
  };
}

/** When time asks something of a request next; an expired one holds nothing that must go. */
export function joinDueAt(request: JoinRequest): Date | undefined {
  if (request.status === 'expired') return undefined;
  if (request.status === 'submitted') return new Date(request.confirmBy);
  const { confirmedAt, remindedAt } = request;
  if (request.status !== 'open' || confirmedAt === undefined) return joinRemovedAt(request);
  return later(confirmedAt, { days: remindedAt === undefined ? reminderDays : lapseDays });
}

/** What time asks of a request now. Removal goes before everything: the promise to the asker. */
export function joinStepAt(
  request: JoinRequest,
  now: Date,
): 'expire' | 'remind' | 'lapse' | 'remove' | undefined {
  if (now >= joinRemovedAt(request)) return 'remove';
  if (request.status === 'submitted')
    return now > new Date(request.confirmBy) ? 'expire' : undefined;
  if (request.status !== 'open' || request.confirmedAt === undefined) return undefined;
  if (now >= replyBy(request.confirmedAt)) return 'lapse';
  const remind =
    request.remindedAt === undefined && now >= later(request.confirmedAt, { days: reminderDays });
  return remind ? 'remind' : undefined;
}

/** Until when a request that was confirmed then can be answered. */
export function replyBy(confirmedAt: string): Date {
  return later(confirmedAt, { days: lapseDays });
}

/** From when on nothing of a request may be left. */
export function joinRemovedAt({ requestedAt }: Pick<JoinRequest, 'requestedAt'>): Date {
  return later(requestedAt, { days: keepDays });
}

/** The ids that every event of a request carries. */
export function eventIds({ groupId, id }: JoinRequest): { groupId: string; joinRequestId: string } {
  return { groupId, joinRequestId: id };
}

function refuseWhenClosed(group: Group, { state }: Joining): void {
  if (!isActive(group) || state !== 'open') throw new JoinClosed(state);
}

function next(request: JoinRequest, changes: Partial<JoinRequest>): JoinRequest {
  return { ...request, ...changes, version: request.version + 1 };
}

function later(moment: string, { days = 0, hours = 0 }: { days?: number; hours?: number }): Date {
  return new Date(Date.parse(moment) + days * dayMs + hours * hourMs);
}
