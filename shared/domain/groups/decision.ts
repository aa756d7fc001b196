import { Refusal, TransitionRefused } from '../errors.ts';
import type { Change, Decision, Group } from './group.ts';
import { eventIds } from './registration.ts';

/**
 * Somebody has already decided, and a decision is made only once (design, invariant 6). Carries that decision,
 * including who made it and when.
 */
export class AlreadyDecided extends Refusal {
  readonly decision: Decision;

  constructor(decision: Decision) {
    super(`already ${decision.kind} by ${decision.officerId}`);
    this.decision = decision;
  }
}

/** The token is for an earlier version of the registration; a newer email has been sent. */
export class RegistrationChanged extends Refusal {
  constructor() {
    super('the registration changed after this token was sent');
  }
}

/** The officer who decides, the version of the registration that the decision is about, and the time. */
export interface DecisionBy {
  readonly officerId: string;
  /** The officer's job title; when the officer asks the coordinator a question, the title is shown with it. */
  readonly officerTitle?: string;
  /** The version of the registration that the officer saw. */
  readonly version: number;
  readonly now: Date;
}

/**
 * Approves a registration, so that the group becomes active. Throws AlreadyDecided, RegistrationChanged or
 * TransitionRefused.
 */
export function approve(group: Group, by: DecisionBy): Change {
  const decided = decide(group, by, 'approved', undefined);
  const active: Group = { ...decided, status: 'active', activeSince: by.now.toISOString() };
  return {
    group: active,
    event: { name: 'GroupApproved', data: { ...eventIds(active), officerId: by.officerId } },
  };
}

/** Rejects a registration, with a reason for the coordinator. Throws the same errors as `approve`. */
export function reject(group: Group, by: DecisionBy, reason: string): Change {
  const rejected: Group = { ...decide(group, by, 'rejected', reason), status: 'rejected' };
  return {
    group: rejected,
    event: { name: 'GroupRejected', data: { ...eventIds(rejected), officerId: by.officerId } },
  };
}

/** Asks the coordinator a question; the registration then waits for the reply. Throws the same errors as `approve`. */
export function ask(group: Group, by: DecisionBy, question: string): Change {
  const asked: Group = { ...decide(group, by, 'asked', question), status: 'asked' };
  return {
    group: asked,
    event: { name: 'QuestionAsked', data: { ...eventIds(asked), officerId: by.officerId } },
  };
}

/**
 * Records the coordinator's reply and returns the registration to the officers. Throws RegistrationChanged if the reply
 * is to an earlier question, or TransitionRefused if no question is open.
 */
export function answer(group: Group, reply: { text: string; version: number; now: Date }): Change {
  if (group.status !== 'asked') throw new TransitionRefused('answer', group.status);
  if (reply.version !== group.version) throw new RegistrationChanged();
  const answered: Group = {
    ...group,
    status: 'pending',
    answer: { text: reply.text, at: reply.now.toISOString() },
    version: group.version + 1,
  };
  return { group: answered, event: { name: 'QuestionAnswered', data: eventIds(answered) } };
}

function decide(
  group: Group,
  by: DecisionBy,
  kind: Decision['kind'],
  text: string | undefined,
): Group {
  refuseSecondDecision(group, by.version);
  return {
    ...group,
    decision: {
      kind,
      officerId: by.officerId,
      ...(by.officerTitle === undefined ? {} : { officerTitle: by.officerTitle }),
      at: by.now.toISOString(),
      ...(text === undefined ? {} : { text }),
    },
    version: group.version + 1,
  };
}

function refuseSecondDecision(group: Group, version: number): void {
  if (group.status !== 'pending') {
    if (group.decision) throw new AlreadyDecided(group.decision);
    throw new TransitionRefused('decide', group.status);
  }
  if (group.version !== version) throw new RegistrationChanged();
}
