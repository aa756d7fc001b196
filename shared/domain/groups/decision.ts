import { Refusal, TransitionRefused } from '../errors.ts';
import { correct, type Correction } from './correction.ts';
import type { Change, Decision, DuplicateOf, Group } from './group.ts';
import { eventIds } from './registration.ts';
import { decisionVersionOf, questionVersionOf, reviewVersionOf, withNewWait } from './waiting.ts';

/**
 * Somebody decided or asked a question first: a decision is made only once (design, invariant 6), and only by an
 * officer who has seen the open question. Carries that decision or question, including who made it and when.
 */
export class AlreadyDecided extends Refusal {
  readonly decision: Decision;

  constructor(decision: Decision) {
    super(`already ${decision.kind} by ${decision.officerId}`);
    this.decision = decision;
  }
}

/** The officer or the coordinator was looking at an earlier version of the registration. */
export class RegistrationChanged extends Refusal {
  constructor() {
    super('the registration changed after this version was seen');
  }
}

/** The officer who decides, the version of the registration on which the decision is based, and the time. */
export interface DecisionBy {
  readonly officerId: string;
  /** The officer's job title; when the officer asks the coordinator a question, the title is shown with it. */
  readonly officerTitle?: string;
  /** The version of the registration that the officer was looking at. */
  readonly version: number;
  readonly now: Date;
}

/**
 * Approves a registration, so that the group becomes active. Throws AlreadyDecided if somebody decided or asked a
 * question first, RegistrationChanged if the registration has changed since the officer saw it, or TransitionRefused if
 * it has been withdrawn or has otherwise stopped waiting.
 */
export function approve(group: Group, by: DecisionBy): Change {
  const decided = decide(group, by, 'approved', undefined);
  const active: Group = { ...decided, status: 'active', activeSince: by.now.toISOString() };
  return {
    group: active,
    event: { name: 'GroupApproved', data: { ...eventIds(active), officerId: by.officerId } },
  };
}

/**
 * Rejects a registration, with a reason for the coordinator and, if it is a duplicate, the group that it duplicates.
 * Throws the same errors as `approve`.
 */
export function reject(
  group: Group,
  by: DecisionBy,
  reason: string,
  duplicateOf?: DuplicateOf,
): Change {
  const decided = decide(group, by, 'rejected', reason);
  const rejected: Group = {
    ...decided,
    status: 'rejected',
    ...(decided.decision && duplicateOf ? { decision: { ...decided.decision, duplicateOf } } : {}),
  };
  return {
    group: rejected,
    event: {
      name: 'GroupRejected',
      data: {
        ...eventIds(rejected),
        officerId: by.officerId,
        ...(duplicateOf && {
          duplicateOfId: duplicateOf.groupId,
          duplicateOfRegionId: duplicateOf.regionId,
        }),
      },
    },
  };
}

/**
 * Asks the coordinator a question. The registration is then waiting for the reply, but an officer who has seen the
 * question can still decide on it.
 * Throws the same errors as `approve`, and AlreadyDecided while another question is open.
 */
export function ask(group: Group, by: DecisionBy, question: string): Change {
  if (group.status === 'asked' && group.decision) throw new AlreadyDecided(group.decision);
  const decided = decide(group, by, 'asked', question);
  const asked = withNewWait({ ...decided, status: 'asked', decisionVersion: decided.version });
  return {
    group: asked,
    event: { name: 'QuestionAsked', data: { ...eventIds(asked), officerId: by.officerId } },
  };
}

/** The coordinator's reply to a question, with the version that the registration got when the question was asked. */
interface Reply {
  readonly text: string;
  readonly correction?: Correction | undefined;
  readonly version: number;
  readonly now: Date;
}

/**
 * Records the coordinator's reply, applies its corrections, and returns the registration to the officers. Throws
 * RegistrationChanged if the reply is to an earlier question, or TransitionRefused if no question is open.
 */
export function answer(group: Group, reply: Reply): Change {
  if (group.status !== 'asked') throw new TransitionRefused('answer', group.status);
  if (reply.version !== questionVersionOf(group)) throw new RegistrationChanged();
  const version = group.version + 1;
  const { group: corrected, replaced } = correct(group, reply.correction ?? {}, version);
  const answered = withNewWait({
    ...corrected,
    status: 'pending',
    answer: { text: reply.text, at: reply.now.toISOString(), ...(replaced && { replaced }) },
    version,
    reviewVersion: version,
    decisionVersion: version,
  });
  return { group: answered, event: { name: 'QuestionAnswered', data: eventIds(answered) } };
}

/**
 * Takes back an open question, so that officers can decide on the registration without an answer. Throws the same
 * errors as `approve`.
 */
export function takeBack(group: Group, by: DecisionBy): Change {
  refuseSecondDecision(group, by.version);
  if (group.status !== 'asked') throw new TransitionRefused('take back', group.status);
  const { decision: _, ...rest } = group;
  const version = group.version + 1;
  const pending = withNewWait({
    ...rest,
    status: 'pending',
    questionTakenBackAt: by.now.toISOString(),
    reviewVersion: reviewVersionOf(group),
    decisionVersion: version,
    version,
  });
  return {
    group: pending,
    event: { name: 'QuestionTakenBack', data: { ...eventIds(pending), officerId: by.officerId } },
  };
}

function decide(
  group: Group,
  by: DecisionBy,
  kind: Decision['kind'],
  text: string | undefined,
): Group {
  refuseSecondDecision(group, by.version);
  const version = group.version + 1;
  return {
    ...group,
    reviewVersion: reviewVersionOf(group),
    decision: {
      kind,
      officerId: by.officerId,
      ...(by.officerTitle === undefined ? {} : { officerTitle: by.officerTitle }),
      at: by.now.toISOString(),
      ...(text === undefined ? {} : { text }),
      ...(kind === 'asked' ? { version } : {}),
    },
    version,
  };
}

function refuseSecondDecision(group: Group, version: number): void {
  if (group.status !== 'pending' && group.status !== 'asked') {
    if (group.decision && group.decision.kind !== 'asked') throw new AlreadyDecided(group.decision);
    throw new TransitionRefused('decide', group.status);
  }
  if (decisionVersionOf(group) === version) return;
  if (group.status === 'asked' && group.decision) throw new AlreadyDecided(group.decision);
  throw new RegistrationChanged();
}
