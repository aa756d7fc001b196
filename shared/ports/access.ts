import type { SignInFault } from '../domain/desk/sign-in.ts';
import type { Revocable } from '../domain/platform/revocable.ts';
import type { Session, StoredSession } from '../domain/platform/session.ts';
import type {
  CoordinatorPurpose,
  RevocationMarks,
  StoredToken,
  TokenClaims,
} from '../domain/platform/token.ts';

/**
 * The tokens that were mailed in one region, by the SHA-256 digest of the token, in hex. The token itself is never
 * stored.
 */
export interface TokenRepository {
  /**
   * Stores the claims of a new token, together with what has been revoked so far. A revocation during the call also
   * ends the new token.
   */
  put(digest: string, claims: TokenClaims, validUntil: Date): Promise<void>;
  /** Strongly consistent. */
  find(digest: string): Promise<StoredToken | undefined>;
  /**
   * Records that somebody pressed a button on the page that the token opens. Throws CredentialRefused if there have
   * been too many.
   */
  press(digest: string, token: Pick<StoredToken, 'validUntil'>, now: Date): Promise<void>;
}

/** The sessions in one region, by the SHA-256 digest of the secret in the cookie, in hex. */
export interface SessionRepository {
  /**
   * `marks` are those of the token that starts the session; a revocation since that token was issued ends the session
   * too.
   */
  put(digest: string, session: Session, marks: RevocationMarks): Promise<void>;
  /** Strongly consistent. */
  find(digest: string): Promise<StoredSession | undefined>;
  /** Ends a session, if there is one with this digest. */
  end(digest: string): Promise<void>;
}

/** Ends tokens and sessions. Most revocations are part of the transaction of another change. */
export interface Revocations {
  /** Ends the tokens issued so far, and the sessions that they started. */
  revoke(revocable: Revocable): Promise<void>;
}

export interface TokenIssuer {
  /** Issues a token that nobody can guess, valid until `expires`. */
  issue(claims: TokenClaims, expires: Date): Promise<string>;
}

/**
 * Decides what residents may do, on the basis of a mailed token or a session that a token started. Every method throws
 * CredentialRefused when it denies access.
 */
export interface Authority {
  /**
   * Returns the coordinator to whom a token was issued for one of these purposes, and the subject's version as stored
   * with the token.
   */
  coordinator(
    credential: string | undefined,
    subjectId: string,
    ...purposes: readonly CoordinatorPurpose[]
  ): Promise<{ readonly coordinatorId: string; readonly version: number }>;
  /** Returns the invitation with which a token to become a coordinator of this group was mailed. */
  invited(
    credential: string | undefined,
    groupId: string,
  ): Promise<{ readonly invitationId: string }>;
  /** Admits anyone with access to the mailbox given in a join request. */
  asker(credential: string | undefined, joinRequestId: string): Promise<void>;
  /** Admits anyone with access to the mailbox given by a starter. */
  starter(credential: string | undefined, starterId: string): Promise<void>;
}

export interface Sender {
  /** The visitor's IP address; it may be counted and written to the security log, but never stored. */
  readonly address: string;
  /** A proof of work, if the visitor sent one. */
  readonly proof?: string | undefined;
  /** Notes something about the request in the security log. */
  readonly note?:
    | ((
        what:
          | 'first-letter-held'
          | 'signed-in'
          | 'signed-out'
          | 'passkey-added'
          | 'passkey-removed'
          | 'passkeys-reset'
          | 'desk-managed'
          | 'person-searched'
          | `sign-in-refused: ${SignInFault}`,
      ) => void)
    | undefined;
}

/**
 * A keyed digest that cannot be reversed without the key. The same text gives the same digest as long as the key is in
 * use.
 */
export type Fingerprint = (text: string) => Promise<string>;

/**
 * Computes the keyed digests by which one region's coordinators are found. All spellings that reach the same mailbox
 * have the same digest. `number` is in E.164 format.
 */
export interface ContactDigester {
  mailbox(email: string): Promise<string>;
  phone(number: string): Promise<string>;
}
