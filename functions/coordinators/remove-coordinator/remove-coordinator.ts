import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import { removeCoordinator as remove } from '../../../shared/domain/groups/own-details.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { CoordinatorRepository } from '../../../shared/ports/groups.ts';
import type { OwnReferenceResponse } from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnGroupNeeds {
  readonly coordinators: Pick<CoordinatorRepository, 'remove'>;
}

/**
 * Lets the first coordinator remove another one, whose details are removed at once except for what the letter about it
 * needs; does nothing if that person is no longer a coordinator. Throws CredentialRefused if the token is not valid for
 * the group, or TransitionRefused if the caller is not the first coordinator or names themselves.
 */
export async function removeCoordinator(
  needs: Needs,
  reference: string,
  credential: string | undefined,
  coordinatorId: string,
): Promise<OwnReferenceResponse> {
  return retryOnConflict(3, async () => {
    const { group, coordinator, others } = await ownCoordinator(needs, reference, credential);
    const removed = [coordinator, ...others].find(({ id }) => id === coordinatorId);
    if (removed)
      await needs.coordinators.remove(removed, remove(group, coordinator, removed), 'for-a-letter');
    return { reference };
  });
}
