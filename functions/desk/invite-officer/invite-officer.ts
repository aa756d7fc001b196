import { AlreadyInvited, invite, type Invitation } from '../../../shared/domain/desk/invitation.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import { isPast } from '../../../shared/domain/platform/time.ts';
import type { InvitationRepository } from '../../../shared/ports/desk.ts';
import type { Clock, IdempotencyKey, NewId } from '../../../shared/ports/platform.ts';
import type {
  InvitedResponse,
  InviteOfficerBody,
} from '../../../shared/requests/desk/manage-officers.ts';

interface Needs {
  readonly invitations: Pick<InvitationRepository, 'list' | 'invite'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Invites somebody by mail. Repeating an invitation with the same contents returns the existing one. Throws
 * AlreadyInvited if the address has an open invitation with different contents, or IdempotencyKeyReused.
 */
export async function inviteOfficer(
  { invitations, clock, newId }: Needs,
  { id: by }: Pick<SignedInOfficer, 'id'>,
  body: InviteOfficerBody,
  request: IdempotencyKey,
): Promise<InvitedResponse> {
  const now = clock();
  const open = (await invitations.list()).find(
    ({ email, expiresAt }) =>
      email.toLowerCase() === body.email.toLowerCase() && !isPast(expiresAt, now),
  );
  if (open && isSame(open, body)) return { id: open.id };
  if (open) throw new AlreadyInvited();
  const change = invite(body, { id: newId().toLowerCase(), by, now });
  return { id: await invitations.invite(change, request) };
}

function isSame(open: Invitation, body: InviteOfficerBody): boolean {
  return (Object.keys(body) as (keyof InviteOfficerBody)[]).every(
    (field) => JSON.stringify(open[field]) === JSON.stringify(body[field]),
  );
}
