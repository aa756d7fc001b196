import { ownGroup } from '../../../shared/auth/own-group.ts';
import type { OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import { invitationEnded } from '../../../shared/domain/groups/coordinator-invitation.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { CoordinatorInvitations } from '../../../shared/ports/groups.ts';
import type { OwnReferenceResponse } from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnGroupNeeds {
  readonly coordinatorInvitations: Pick<CoordinatorInvitations, 'find' | 'end'>;
}

/**
 * Withdraws an invitation to become a coordinator of the group; does nothing if there is no such invitation any more.
 * Throws CredentialRefused if the token is not valid for the group.
 */
export async function withdrawCoordinatorInvitation(
  needs: Needs,
  reference: string,
  credential: string | undefined,
  invitationId: string,
): Promise<OwnReferenceResponse> {
  return retryOnConflict(3, async () => {
    const group = await ownGroup(needs, reference, credential);
    const invitation = await needs.coordinatorInvitations.find(group.id, invitationId);
    if (invitation)
      await needs.coordinatorInvitations.end(invitation, invitationEnded(group, invitation));
    return { reference };
  });
}
