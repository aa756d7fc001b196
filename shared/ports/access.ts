import type { Officer } from '../regions/region.ts';

/** What a link in a mail may be used for, by whom it was sent to. */
export type CoordinatorPurpose = 'confirm' | 'answer' | 'manage' | 'answer-join';

export type OfficerPurpose = 'decide' | 'follow-up';

export type TokenPurpose = CoordinatorPurpose | OfficerPurpose | 'ask-join';

/** Whom a link was made for, about which group, request to join or starter, and for which version of it. */
export interface TokenClaims {
  readonly purpose: TokenPurpose;
  readonly subjectId: string;
  readonly recipientId: string;
  readonly version: number;
}

export interface TokenIssuer {
  /** A signed link that nobody else can make, valid until `expires`. */
  issue(claims: TokenClaims, expires: Date): Promise<string>;
}

/**
 * Who may do what. Links from mails answer this now; a signed-in session can take over.
 * Each throws CredentialRefused.
 */
export interface Authority {
  officer(
    credential: string | undefined,
    subjectId: string,
    purpose: OfficerPurpose,
  ): Promise<{ readonly officer: Officer; readonly version: number }>;
  coordinator(
    credential: string | undefined,
    subjectId: string,
    purpose: CoordinatorPurpose,
  ): Promise<{ readonly coordinatorId: string; readonly version: number }>;
  /** Whoever reads the mail at the address that was given with a request to join. */
  asker(credential: string | undefined, joinRequestId: string): Promise<void>;
}

/** A digest that leads back to nothing without the key; the same text gives the same one as long as the key lives. */
export type Fingerprint = (text: string) => Promise<string>;
