/** A domain rule refused an action. Each subclass represents one rule and carries no personal data. */
export abstract class Refusal extends Error {
  override readonly name: string = this.constructor.name;
}

/** The state diagram of a group (design, section 4) or of a join request does not contain this transition. */
export class TransitionRefused extends Refusal {
  readonly status: string;
  readonly action: string;

  constructor(action: string, status: string) {
    super(`${action} is not possible in state ${status}`);
    this.action = action;
    this.status = status;
  }
}

/** Another change was stored first; reload and retry. */
export class ConcurrentChange extends Refusal {
  constructor(options?: ErrorOptions) {
    super('somebody else changed it at the same time', options);
  }
}

/** The item stored under `key` cannot be read. The key contains only ids, digests and codes. */
export class UnreadableItem extends Error {
  override readonly name = 'UnreadableItem';
  readonly key: string;

  constructor(key: string, options?: ErrorOptions) {
    super('a stored item cannot be read', options);
    this.key = key;
  }
}

/** The same idempotency key was sent with a different body. */
export class IdempotencyKeyReused extends Refusal {
  constructor() {
    super('this Idempotency-Key was used for another request');
  }
}

/** The reason why a mailed token or a session is refused. */
export type CredentialProblem =
  | 'missing'
  | 'damaged'
  | 'expired'
  | 'revoked'
  | 'foreign'
  /** There is no session, or it is over. */
  | 'session-ended';

export class CredentialRefused extends Refusal {
  readonly problem: CredentialProblem;

  constructor(problem: CredentialProblem, options?: ErrorOptions) {
    super(`the token is ${problem}`, options);
    this.problem = problem;
  }
}
