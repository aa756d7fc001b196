import { CredentialRefused } from '../domain/errors.ts';
import type { Session } from '../domain/platform/session.ts';
import { isPast } from '../domain/platform/time.ts';
import type { SessionRepository } from '../ports/access.ts';
import type { Clock } from '../ports/platform.ts';
import { digestOf } from './mailed-tokens.ts';

/** 256 random bits in base64url, as the cookie holds them. */
export const secretPattern = /^[\w-]{43}$/;

/** The session that this secret belongs to. Throws CredentialRefused if there is none, or it has ended. */
export async function currentSession(
  secret: string | undefined,
  {
    sessions,
    clock,
  }: { readonly sessions: Pick<SessionRepository, 'find'>; readonly clock: Clock },
): Promise<Session> {
  if (secret === undefined || !secretPattern.test(secret))
    throw new CredentialRefused('session-ended');
  const session = await sessions.find(digestOf(secret));
  if (!session || isPast(session.validUntil, clock())) throw new CredentialRefused('session-ended');
  if (session.revoked) throw new CredentialRefused('revoked');
  return session;
}
