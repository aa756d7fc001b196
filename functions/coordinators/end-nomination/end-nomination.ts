import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import { nominationEnded } from '../../../shared/domain/groups/succession.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Nominations } from '../../../shared/ports/groups.ts';
import type { OwnReferenceResponse } from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnGroupNeeds {
  readonly nominations: Pick<Nominations, 'find' | 'end'>;
}

/**
 * Ends a nomination, because the nominee refuses or the first coordinator takes it back; does nothing if it has already
 * ended. Throws CredentialRefused if the token is not valid for the group, or TransitionRefused if the caller is
 * neither of the two.
 */
export async function endNomination(
  needs: Needs,
  reference: string,
  credential: string | undefined,
  nominationId: string,
): Promise<OwnReferenceResponse> {
  return retryOnConflict(3, async () => {
    const { group, coordinator } = await ownCoordinator(needs, reference, credential);
    const nomination = await needs.nominations.find(group.id);
    if (nomination?.id === nominationId)
      await needs.nominations.end(nomination, nominationEnded(group, nomination, coordinator));
    return { reference };
  });
}
