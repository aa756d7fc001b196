/** A rule of the domain refused what was asked; each subclass is one rule and carries no personal data. */
export abstract class Refusal extends Error {
  override readonly name: string = this.constructor.name;
}

/** The state diagram of a group (design, section 4) or of a request to join has no such transition. */
export class TransitionRefused extends Refusal {
  readonly status: string;
  readonly action: string;

  constructor(action: string, status: string) {
    super(`${action} is not possible in state ${status}`);
    this.action = action;
    this.status = status;
  }
}

/** Another change was stored first; load and decide again. */
export class ConcurrentChange extends Refusal {
  constructor(options?: ErrorOptions) {
    super('the group was changed by somebody else', options);
  }
}

/** The same Idempotency-Key came with another body. */
export class IdempotencyKeyReused extends Refusal {
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
