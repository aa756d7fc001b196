import { TooManyRequests } from './caps.ts';

/** A signed challenge of the ALTCHA protocol, version 2. */
export interface WorkChallenge {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly signature: string;
}

/** Caps have been reached, but a request with a solution of this challenge is let through; nothing was stored. */
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

/** The number of key derivations that the smallest proof of work takes at most, and how long a challenge is valid. */
export const work = { derivations: 300, iterations: 5000, minutes: 10 } as const;
