import { ownInvitation, type OwnInvitationNeeds } from '../../../shared/auth/own-invitation.ts';
import { succeededBy } from '../../../shared/domain/groups/coordinator-invitation.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { CoordinatorInvitationResponse } from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnInvitationNeeds {
  readonly groups: OwnInvitationNeeds['groups'] & Pick<GroupRepository, 'coordinators'>;
  readonly region: Pick<Region, 'municipalities'>;
}

/** Shows an invited person the invitation. Throws CredentialRefused if the token is not valid or has been used. */
export async function showCoordinatorInvitation(
  needs: Needs,
  reference: string,
  credential: string | undefined,
): Promise<CoordinatorInvitationResponse> {
  const { group, invitation } = await ownInvitation(needs, reference, credential);
  const { email, expiresAt } = invitation;
  const municipality = namedMunicipality(needs.region, group.municipality);
  const coordinators = await needs.groups.coordinators(group.id);
  const successor = succeededBy(invitation, coordinators) !== undefined;
  return { reference, name: group.name, municipality, email, expiresAt, successor };
}
