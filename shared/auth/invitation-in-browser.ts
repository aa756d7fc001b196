import { digestOf } from './mailed-tokens.ts';
import type { Invitation } from '../domain/desk/invitation.ts';
import { isPast } from '../domain/platform/time.ts';
import type { SessionRepository } from '../ports/access.ts';
import type { InvitationRepository } from '../ports/desk.ts';
import type { Clock } from '../ports/platform.ts';

export interface InvitationReading {
  readonly mailedSessions: Pick<SessionRepository, 'find'>;
  readonly invitations: Pick<InvitationRepository, 'find'>;
  readonly clock: Clock;
}

/**
 * The invitation that somebody accepted in this browser, by pressing the button, less than half an hour ago. Undefined
 * if there is none or it is no longer open.
 */
export async function invitationInBrowser(
  { mailedSessions, invitations, clock }: InvitationReading,
  secret: string | undefined,
): Promise<Invitation | undefined> {
  const session = secret === undefined ? undefined : await mailedSessions.find(digestOf(secret));
  if (!session || session.revoked || isPast(session.validUntil, clock())) return undefined;
  const { purpose, subjectId } = session.holder.claims;
  if (purpose !== 'accept-invitation') return undefined;
  const invitation = await invitations.find(subjectId);
  return invitation && !isPast(invitation.expiresAt, clock()) ? invitation : undefined;
}
