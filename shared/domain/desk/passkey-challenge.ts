import type { Identity } from './officer.ts';
import type { Organisation } from './rights.ts';

/** What somebody does with a passkey: use one that exists, or make one. */
export type PasskeyCeremony = 'use' | 'make';

/** Who somebody is to the own organisation, which did not show more than one factor. */
export interface FirstFactor {
  /** The id of the identity provider. */
  readonly provider: string;
  readonly organisation: Organisation;
  readonly identity: Identity;
}

/** What is remembered of a challenge until a passkey answers it. It is good for one answer. */
export interface PasskeyChallenge {
  readonly ceremony: PasskeyCeremony;
  /** The officer whose passkey must answer, or for whom it is made. Undefined if any officer may sign in. */
  readonly officerId?: string | undefined;
  /** Set if the person signed in with the own organisation first. */
  readonly after?: FirstFactor | undefined;
  /** The digest of the secret that the browser keeps in a cookie during an attempt to sign in. */
  readonly browser: string;
  /** The page to return to: a path on our own site. */
  readonly returnTo: string;
  readonly validUntil: Date;
}
