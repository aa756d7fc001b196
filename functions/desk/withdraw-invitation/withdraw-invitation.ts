import {
  InvitationNotFound,
  withdrawInvitation as withdrawn,
} from '../../../shared/domain/desk/invitation.ts';
import type { SignedInOfficer } from '../../../shared/domain/desk/officer-session.ts';
import type { InvitationRepository } from '../../../shared/ports/desk.ts';
import type { WithdrawnResponse } from '../../../shared/requests/desk/manage-officers.ts';

/** Withdraws an invitation. Throws InvitationNotFound, or ConcurrentChange if it was accepted at the same time. */
export async function withdrawInvitation(
  { invitations }: { readonly invitations: Pick<InvitationRepository, 'find' | 'withdraw'> },
  { id: by }: Pick<SignedInOfficer, 'id'>,
  id: string,
): Promise<WithdrawnResponse> {
  const invitation = await invitations.find(id);
  if (!invitation) throw new InvitationNotFound();
  await invitations.withdraw(withdrawn(invitation, by));
  return { id, withdrawn: true };
}
