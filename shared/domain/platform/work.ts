import { TooManyRequests } from './caps.ts';

/** A signed challenge of the ALTCHA protocol, version 2. */
export interface WorkChallenge {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly signature: string;
}

/** Caps have been reached, but a request with a solution to this challenge is let through; nothing was stored. */
export class WorkNeeded extends TooManyRequests {
  readonly challenge: WorkChallenge;

  constructor(
    challenge: WorkChallenge,
    { retryAt, reached }: TooManyRequests,
    options?: ErrorOptions,
  ) {
    super(retryAt, reached, options);
    this.challenge = challenge;
  }
}

/**
 * The maximum number of key derivations that the easiest proof of work can take, the iterations in each derivation, and
 * the number of minutes for which a challenge is valid.
 */
export const work = { derivations: 300, iterations: 5000, minutes: 10 } as const;
