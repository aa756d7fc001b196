import { CredentialRefused } from '../domain/errors.ts';
import type { CoordinatorInvitation } from '../domain/groups/coordinator-invitation.ts';
import type { Group } from '../domain/groups/group.ts';
import { isPast } from '../domain/platform/time.ts';
import type { Authority } from '../ports/access.ts';
import type { CoordinatorInvitations, GroupRepository } from '../ports/groups.ts';
import type { Clock } from '../ports/platform.ts';

export interface OwnInvitationNeeds {
  readonly groups: Pick<GroupRepository, 'findByReference'>;
  readonly coordinatorInvitations: Pick<CoordinatorInvitations, 'find'>;
  readonly authority: Pick<Authority, 'invited'>;
  readonly clock: Clock;
}

/**
 * Loads the open invitation with which a token was mailed, and its group. Throws CredentialRefused if the token is not
 * valid for the group, or if the invitation is no longer open.
 */
export async function ownInvitation(
  { groups, coordinatorInvitations, authority, clock }: OwnInvitationNeeds,
  reference: string,
  credential: string | undefined,
): Promise<{ readonly group: Group; readonly invitation: CoordinatorInvitation }> {
  const group = await groups.findByReference(reference);
  // Check the token even if the group does not exist: the response must not reveal to outsiders which references exist.
  const { invitationId } = await authority.invited(credential, group?.id ?? 'no-such-group');
  if (!group) throw new CredentialRefused('foreign');
  const invitation = await coordinatorInvitations.find(group.id, invitationId);
  if (!invitation) throw new CredentialRefused('revoked');
  if (isPast(invitation.expiresAt, clock())) throw new CredentialRefused('expired');
  return { group, invitation };
}
