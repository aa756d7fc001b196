import type { Officer } from '../regions/region.ts';

/** What a mailed token may be used for, by kind of recipient. */
export type CoordinatorPurpose = 'confirm' | 'answer' | 'manage' | 'answer-join';

export type OfficerPurpose = 'decide' | 'follow-up';

export type TokenPurpose = CoordinatorPurpose | OfficerPurpose | 'ask-join';

/** Who a token was issued to, about which group, join request or starter, and for which version of it. */
export interface TokenClaims {
  readonly purpose: TokenPurpose;
  readonly subjectId: string;
  readonly recipientId: string;
  readonly version: number;
}

export interface TokenIssuer {
  /** Signs a token that nobody else can make, valid until `expires`. */
  issue(claims: TokenClaims, expires: Date): Promise<string>;
}

/**
 * Who may do what. Mailed tokens decide now; signed-in sessions can replace them. Each method throws CredentialRefused.
 */
export interface Authority {
  /** The officer the token was issued to, and the version of the subject it was issued for. */
  officer(
    credential: string | undefined,
    subjectId: string,
    purpose: OfficerPurpose,
  ): Promise<{ readonly officer: Officer; readonly version: number }>;
  /** The coordinator the token was issued to, and the version of the subject it was issued for. */
  coordinator(
    credential: string | undefined,
    subjectId: string,
    purpose: CoordinatorPurpose,
  ): Promise<{ readonly coordinatorId: string; readonly version: number }>;
  /** Admits whoever reads the mail at the address given with a join request. */
  asker(credential: string | undefined, joinRequestId: string): Promise<void>;
}

/** A keyed digest, irreversible without the key; equal texts give equal digests as long as the key is in use. */
export type Fingerprint = (text: string) => Promise<string>;
