import { digestOf, ensureUsable, knownToken } from '../../../shared/auth/mailed-tokens.ts';
import { InvitationClosed } from '../../../shared/domain/desk/invitation.ts';
import { sessionFor, type Session } from '../../../shared/domain/platform/session.ts';
import type { SessionRepository, TokenRepository } from '../../../shared/ports/access.ts';
import type { Clock } from '../../../shared/ports/platform.ts';

export interface StartedSession extends Session {
  /** The value of the session cookie. */
  readonly secret: string;
}

/**
 * Exchanges a mailed token for a session with the same scope. Every press of the button is recorded, and starts a
 * session of its own with a new secret. `previous` is the secret of the browser's current session, which ends because
 * the browser is about to forget it. Throws CredentialRefused, or InvitationClosed if the token belongs to an
 * invitation that somebody has accepted, withdrawn or replaced.
 */
export async function startSession(
  {
    tokens,
    sessions,
    clock,
    newSecret,
  }: {
    readonly tokens: Pick<TokenRepository, 'find' | 'press'>;
    readonly sessions: Pick<SessionRepository, 'put' | 'end'>;
    readonly clock: Clock;
    /** Generates 256 random bits, in base64url. */
    readonly newSecret: () => string;
  },
  credential: string | undefined,
  previous?: string,
): Promise<StartedSession> {
  const known = await knownToken(credential, tokens);
  if (known.revokedBecause) throw new InvitationClosed(known.revokedBecause);
  const token = ensureUsable(known, clock());
  const session = sessionFor(token.claims, clock());
  // Recorded first, because the owner of the mailbox must see every press that gave access.
  await tokens.press(token.digest, token, session.startedAt);
  const secret = newSecret();
  await sessions.put(digestOf(secret), session, token.marks);
  if (previous !== undefined) await sessions.end(digestOf(previous));
  return { ...session, secret };
}
