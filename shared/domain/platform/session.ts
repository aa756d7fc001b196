import type { TokenClaims } from './token.ts';

/** How a session was started, and what it therefore gives access to. */
export type SessionHolder = {
  /** Somebody pressed a button on the page that a mailed token opens. */
  readonly kind: 'mailed-token';
  readonly claims: TokenClaims;
};

/** A browser's session. The secret in the cookie is stored only as a digest. */
export interface Session {
  readonly holder: SessionHolder;
  readonly startedAt: Date;
  /** The last moment at which the session is accepted, even if it is in use. */
  readonly validUntil: Date;
}

/** A session as returned by its repository. */
export interface StoredSession extends Session {
  /** Whether the token that started the session has since been revoked. */
  readonly revoked: boolean;
}

/** The number of minutes for which a session that a mailed token started gives access. */
export const sessionMinutes = 30;

/** Creates a session, starting now, for the holder of a token. */
export function sessionFor(claims: TokenClaims, now: Date): Session {
  return {
    holder: { kind: 'mailed-token', claims },
    startedAt: now,
    validUntil: new Date(now.getTime() + sessionMinutes * 60_000),
  };
}
