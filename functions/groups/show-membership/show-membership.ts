import { ownCoordinator } from '../../../shared/auth/own-coordinator.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { CircleRepository, GroupRepository } from '../../../shared/ports/groups.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { MembershipResponse } from '../../../shared/requests/groups/circle.ts';
import { membershipOf } from '../../../shared/requests/groups/membership-of.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>;
  readonly circles: Pick<CircleRepository, 'find'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly region: Pick<Region, 'municipalities'>;
}

/**
 * Returns the coordinator's own membership of the municipality's circle. Throws CredentialRefused if the token is not
 * valid for the group.
 */
export async function showMembership(
  { groups, circles, authority, region }: Needs,
  reference: string,
  credential: string | undefined,
): Promise<MembershipResponse> {
  const { group, coordinator } = await ownCoordinator({ groups, authority }, reference, credential);
  return membershipOf(region, group, await circles.find(group.municipality, coordinator.id));
}
