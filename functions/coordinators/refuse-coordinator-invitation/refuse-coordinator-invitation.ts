import { ownInvitation, type OwnInvitationNeeds } from '../../../shared/auth/own-invitation.ts';
import { invitationEnded } from '../../../shared/domain/groups/coordinator-invitation.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { CoordinatorInvitations } from '../../../shared/ports/groups.ts';
import type { OwnReferenceResponse } from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnInvitationNeeds {
  readonly coordinatorInvitations: Pick<CoordinatorInvitations, 'find' | 'end'>;
}

/**
 * Removes an invitation at the request of the invited person. Throws CredentialRefused if the token is not valid or has
 * been used.
 */
export async function refuseCoordinatorInvitation(
  needs: Needs,
  reference: string,
  credential: string | undefined,
): Promise<OwnReferenceResponse> {
  return retryOnConflict(3, async () => {
    const { group, invitation } = await ownInvitation(needs, reference, credential);
    await needs.coordinatorInvitations.end(invitation, invitationEnded(group, invitation));
    return { reference };
  });
}
