import { ownCoordinator } from '../../../shared/auth/own-coordinator.ts';
import { sayMembership as say } from '../../../shared/domain/groups/circle.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { CircleRepository, GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type {
  MembershipResponse,
  SayMembershipBody,
} from '../../../shared/requests/groups/circle.ts';
import { membershipOf } from '../../../shared/requests/groups/membership-of.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>;
  readonly circles: Pick<CircleRepository, 'find' | 'save'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly region: Pick<Region, 'municipalities'>;
  readonly clock: Clock;
}

/**
 * Records whether the coordinator is in the WhatsApp group of the municipality's circle. Throws CredentialRefused if
 * the token is not valid for the group, or TransitionRefused if the group is not active or the coordinator has not been
 * invited.
 */
export async function sayMembership(
  { groups, circles, authority, region, clock }: Needs,
  reference: string,
  credential: string | undefined,
  { state }: SayMembershipBody,
): Promise<MembershipResponse> {
  return retryOnConflict(3, async () => {
    const { group, coordinator } = await ownCoordinator(
      { groups, authority },
      reference,
      credential,
    );
    const before = await circles.find(group.municipality, coordinator.id);
    const change = say(group, before, state, clock());
    if (change) await circles.save(change, group);
    return membershipOf(region, group, change?.after ?? before);
  });
}
