import type { Identity } from './officer.ts';
import type { Organisation } from './rights.ts';

/** The two things that a person does with a passkey: use it, or create it. */
export type PasskeyCeremony = 'use' | 'make';

/** The identity of somebody whose identity provider did not confirm that more than one factor was used. */
export interface FirstFactor {
  /** The id of the identity provider. */
  readonly provider: string;
  readonly organisation: Organisation;
  readonly identity: Identity;
}

/** The stored details of a challenge, kept until a passkey signs it. A challenge can be used only once. */
export interface PasskeyChallenge {
  readonly ceremony: PasskeyCeremony;
  /** The officer who signs in or creates a passkey with it. Undefined if any officer may sign in with it. */
  readonly officerId?: string | undefined;
  /** Set if the person first signed in with an identity provider. */
  readonly firstFactor?: FirstFactor | undefined;
  /** The digest of the secret that the browser keeps in a cookie during an attempt to sign in. */
  readonly browser: string;
  /** The page to return to: a path on our own site. */
  readonly returnTo: string;
  readonly validUntil: Date;
}
