import type { Officer } from '../regions/region.ts';

/** What a mailed token may be used for, by kind of recipient. */
export type CoordinatorPurpose = 'confirm' | 'answer' | 'manage' | 'answer-join';

export type OfficerPurpose = 'decide' | 'follow-up';

/** The purposes of the tokens in first letters, one for each kind of subject. */
export type FirstLetterPurpose = 'confirm' | 'ask-join' | 'ask-kit';

export type TokenPurpose = CoordinatorPurpose | OfficerPurpose | FirstLetterPurpose;

/**
 * What a token may be used for, its recipient, its subject (a group, a join request or a starter) with the region of
 * that subject, and its version.
 */
export interface TokenClaims {
  readonly regionId: string;
  readonly purpose: TokenPurpose;
  readonly subjectId: string;
  readonly recipientId: string;
  readonly version: number;
}

export interface TokenIssuer {
  /** Issues a signed token that cannot be forged, valid until `expires`. */
  issue(claims: TokenClaims, expires: Date): Promise<string>;
}

/**
 * Decides who may do what. At present it relies on mailed tokens; signed-in sessions could replace them. Every method
 * throws CredentialRefused when it denies access.
 */
export interface Authority {
  /** The officer to whom the token was issued, and the version of the subject for which it was issued. */
  officer(
    credential: string | undefined,
    subjectId: string,
    purpose: OfficerPurpose,
  ): Promise<{ readonly officer: Officer; readonly version: number }>;
  /** The coordinator to whom the token was issued, and the version of the subject for which it was issued. */
  coordinator(
    credential: string | undefined,
    subjectId: string,
    purpose: CoordinatorPurpose,
  ): Promise<{ readonly coordinatorId: string; readonly version: number }>;
  /** Admits anyone with access to the mailbox given in a join request. */
  asker(credential: string | undefined, joinRequestId: string): Promise<void>;
  /** Admits anyone with access to the mailbox given by a starter. */
  starter(credential: string | undefined, starterId: string): Promise<void>;
}

/** Where a request comes from. */
export interface Sender {
  /** The visitor's network address; it may be counted and written to the security log, but never stored. */
  readonly address: string;
  /** A proof of work, if the visitor sent one. */
  readonly proof?: string | undefined;
  /** Notes something about the request in the security log. */
  readonly note?: ((what: 'first-letter-held') => void) | undefined;
}

/**
 * A keyed digest that cannot be reversed without the key. The same text gives the same digest as long as the key is in
 * use.
 */
export type Fingerprint = (text: string) => Promise<string>;
