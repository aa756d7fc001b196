import { findable } from '../../../shared/auth/contact-digests.ts';
import { ownInvitation, type OwnInvitationNeeds } from '../../../shared/auth/own-invitation.ts';
import { acceptInvitation } from '../../../shared/domain/groups/coordinator-invitation.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { ContactDigester } from '../../../shared/ports/access.ts';
import type { CoordinatorInvitations, GroupRepository } from '../../../shared/ports/groups.ts';
import type { NewId } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type {
  AcceptCoordinatorInvitationBody,
  OwnReferenceResponse,
} from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnInvitationNeeds {
  readonly groups: OwnInvitationNeeds['groups'] & Pick<GroupRepository, 'coordinators'>;
  readonly coordinatorInvitations: Pick<CoordinatorInvitations, 'find' | 'accept'>;
  readonly digester: ContactDigester;
  readonly region: Pick<Region, 'termsVersion'>;
  readonly newId: NewId;
}

/**
 * Makes an invited person a coordinator of the group: the first one, if the first coordinator invited a successor.
 * Throws CredentialRefused if the token is not valid or has been used, or TransitionRefused if the group is no longer
 * active.
 */
export async function acceptCoordinatorInvitation(
  needs: Needs,
  reference: string,
  credential: string | undefined,
  details: AcceptCoordinatorInvitationBody,
): Promise<OwnReferenceResponse> {
  const context = {
    coordinatorId: needs.newId(),
    termsVersion: needs.region.termsVersion,
    now: needs.clock(),
  };
  return retryOnConflict(3, async () => {
    const { group, invitation } = await ownInvitation(needs, reference, credential);
    const coordinators = await needs.groups.coordinators(group.id);
    const joined = acceptInvitation(group, coordinators, invitation, details, context);
    const coordinator = await findable(joined.coordinator, needs.digester);
    await needs.coordinatorInvitations.accept(group, invitation, { ...joined, coordinator });
    return { reference };
  });
}
