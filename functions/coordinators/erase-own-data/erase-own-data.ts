import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { eraseCoordinator } from '../../../shared/domain/groups/own-details.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { CoordinatorRepository, GroupRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { EraseOwnDataBody } from '../../../shared/requests/coordinators/erase-own-data.ts';

interface Needs extends OwnGroupNeeds {
  readonly groups: OwnGroupNeeds['groups'] & Pick<GroupRepository, 'saveAndForget'>;
  readonly coordinators: Pick<CoordinatorRepository, 'remove'>;
  readonly clock: Clock;
}

/**
 * Erases a coordinator at the coordinator's own request, and returns the group as it is afterwards. Throws
 * CredentialRefused if the token is not valid for the group, TransitionRefused if the group is neither active nor
 * dormant, or ConcurrentChange if the coordinator expected the group to end and it would not, or vice versa.
 */
export async function eraseOwnData(
  { groups, coordinators, authority, clock }: Needs,
  reference: string,
  credential: string | undefined,
  { groupEnds }: EraseOwnDataBody,
): Promise<Group> {
  return retryOnConflict(3, async () => {
    const own = await ownCoordinator({ groups, authority }, reference, credential);
    const { group, coordinator, others } = own;
    const erasure = eraseCoordinator(group, coordinator, { others, groupEnds, now: clock() });
    if (erasure.groupEnds) {
      await groups.saveAndForget(group, erasure.change, erasure.alsoReported);
      return erasure.change.group;
    }
    await coordinators.remove(coordinator, erasure.event);
    return group;
  });
}
