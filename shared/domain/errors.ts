import type { AreaProblem } from './area.ts';
import type { Decision, GroupStatus } from './group.ts';
import type { GivenAnswer } from './join-request.ts';
import type { JoiningState, JoinStatus } from './join-states.ts';
import type { FollowUp } from './starter.ts';

/** A rule of the domain refused what was asked; each subclass is one rule and carries no personal data. */
export abstract class Refusal extends Error {
  override readonly name: string = this.constructor.name;
}

/** The state diagram of a group (design, section 4) or of a request to join has no such transition. */
export class TransitionRefused extends Refusal {
  readonly status: GroupStatus | JoinStatus;
  readonly action: string;

  constructor(action: string, status: GroupStatus | JoinStatus) {
    super(`${action} is not possible in state ${status}`);
    this.action = action;
    this.status = status;
  }
}

/** A decision is made once (design, invariant 6): who decided what, and when. */
export class AlreadyDecided extends Refusal {
  readonly decision: Decision;

  constructor(decision: Decision) {
    super(`already ${decision.kind} by ${decision.officerId}`);
    this.decision = decision;
  }
}

/** The link was made for an earlier version of the registration; a newer mail was sent. */
export class RegistrationChanged extends Refusal {
  constructor() {
    super('the registration changed after this link was sent');
  }
}

/** The address was not confirmed in time. */
export class ConfirmationTooLate extends Refusal {
  constructor() {
    super('the time to confirm is over');
  }
}

export class GroupNotFound extends Refusal {
  constructor() {
    super('no such group');
  }
}

/** Never there, or removed with everything that the asker filled in. */
export class JoinRequestNotFound extends Refusal {
  constructor() {
    super('no such request to join');
  }
}

export class StarterNotFound extends Refusal {
  constructor() {
    super('no such starter');
  }
}

/** The group takes no requests now: it is full, paused or stopped. */
export class JoinClosed extends Refusal {
  readonly joining: JoiningState;

  constructor(joining: JoiningState) {
    super(`the group takes no requests: ${joining}`);
    this.joining = joining;
  }
}

/** A request to join is answered once (design, invariant 6). */
export class AlreadyAnswered extends Refusal {
  readonly answer: GivenAnswer;

  constructor(answer: GivenAnswer) {
    super(`already answered: ${answer.kind}`);
    this.answer = answer;
  }
}

/** A colleague got in touch with the starter before. */
export class AlreadyFollowedUp extends Refusal {
  readonly followUp: FollowUp;

  constructor(followUp: FollowUp) {
    super(`already followed up by ${followUp.officerId}`);
    this.followUp = followUp;
  }
}

/** A cap was reached; nothing was stored. */
export class TooManyRequests extends Refusal {
  /** From when on another try can succeed. */
  readonly retryAt: Date;

  constructor(retryAt: Date, options?: ErrorOptions) {
    super('too many requests', options);
    this.retryAt = retryAt;
  }
}

/** The area fits its form, but not this group or the cell index. */
export class AreaRefused extends Refusal {
  readonly problem: AreaProblem;

  constructor(problem: AreaProblem, options?: ErrorOptions) {
    super(`the area is ${problem}`, options);
    this.problem = problem;
  }
}

/** Another change was stored first; load and decide again. */
export class ConcurrentChange extends Refusal {
  constructor(options?: ErrorOptions) {
    super('the group was changed by somebody else', options);
  }
}

/** The same Idempotency-Key came with another body. */
export class RequestReused extends Refusal {
  constructor() {
    super('this Idempotency-Key was used for another request');
  }
}

/** Why a link in a mail is not accepted. */
export type CredentialProblem = 'missing' | 'damaged' | 'expired' | 'foreign' | 'unknown-officer';

export class CredentialRefused extends Refusal {
  readonly problem: CredentialProblem;

  constructor(problem: CredentialProblem, options?: ErrorOptions) {
    super(`the link is ${problem}`, options);
    this.problem = problem;
  }
}

/** A freshly drawn reference exists already; draw another. */
export class ReferenceTaken extends Refusal {
  constructor(options?: ErrorOptions) {
    super('this reference exists already', options);
  }
}
