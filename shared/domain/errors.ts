import type { AreaProblem } from './area.ts';
import type { Decision, GroupStatus } from './group.ts';

/** A rule of the domain refused what was asked; each subclass is one rule and carries no personal data. */
export abstract class Refusal extends Error {
  override readonly name: string = this.constructor.name;
}

/** The state diagram (design, section 4) has no such transition. */
export class TransitionRefused extends Refusal {
  readonly status: GroupStatus;
  readonly action: string;

  constructor(action: string, status: GroupStatus) {
    super(`${action} is not possible for a group that is ${status}`);
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
