import { currentSession } from '../../../shared/auth/sessions.ts';
import type { Revocations, SessionRepository } from '../../../shared/ports/access.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import type { RevocationResponse } from '../../../shared/requests/platform/access.ts';

interface Needs {
  readonly sessions: Pick<SessionRepository, 'find'>;
  readonly revocations: Revocations;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Ends every token and session that the recipient has for the subject of this session, including the session itself.
 * Throws CredentialRefused if there is no session, or it has ended.
 */
export async function revokeAccess(
  { sessions, revocations, clock, log }: Needs,
  credential: string | undefined,
): Promise<RevocationResponse> {
  const { holder } = await currentSession(credential, { sessions, clock });
  const { subjectId, recipientId, purpose } = holder.claims;
  await revocations.revoke({ subjectId, recipientId });
  // Logged so that an operator who is asked about a revocation can see that it happened. A revocation may mean that
  // somebody else can read the mailbox.
  log.warn('access revoked by its recipient', { subjectId, recipientId, purpose });
  return { revokedAt: clock().toISOString() };
}
