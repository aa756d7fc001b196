import { findable } from '../../../shared/auth/contact-digests.ts';
import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import { changeOwn, type OwnCorrection } from '../../../shared/domain/groups/own-details.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { ContactDigester } from '../../../shared/ports/access.ts';
import type { CoordinatorRepository } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { Region } from '../../../shared/regions/region.ts';

interface Needs extends OwnGroupNeeds {
  readonly coordinators: Pick<CoordinatorRepository, 'save'>;
  readonly digester: ContactDigester;
  readonly region: Pick<Region, 'termsVersion'>;
  readonly clock: Clock;
}

/**
 * Changes a coordinator's own details. Throws CredentialRefused if the token is not valid for the group, or
 * TransitionRefused if the group is neither active nor dormant.
 */
export async function changeOwnData(
  needs: Needs,
  reference: string,
  credential: string | undefined,
  own: OwnCorrection,
): Promise<Group> {
  return retryOnConflict(3, async () => {
    const { group, coordinator } = await ownCoordinator(needs, reference, credential);
    const context = { now: needs.clock(), termsVersion: needs.region.termsVersion };
    const change = changeOwn(group, coordinator, own, context);
    if (change) {
      const after = await findable(change.coordinator, needs.digester);
      await needs.coordinators.save(coordinator, after, change.events);
    }
    return group;
  });
}
