import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import { acceptNomination as accept } from '../../../shared/domain/groups/succession.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Nominations } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { OwnReferenceResponse } from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnGroupNeeds {
  readonly nominations: Pick<Nominations, 'find' | 'accept'>;
  readonly clock: Clock;
}

/**
 * Makes the nominee the first coordinator; does nothing if the caller is already the first one. Throws
 * CredentialRefused if the token is not valid for the group, or TransitionRefused if the group is not active or this
 * nomination of the caller is no longer open.
 */
export async function acceptNomination(
  needs: Needs,
  reference: string,
  credential: string | undefined,
  nominationId: string,
): Promise<OwnReferenceResponse> {
  const { nominations, clock } = needs;
  return retryOnConflict(3, async () => {
    const { group, coordinator } = await ownCoordinator(needs, reference, credential);
    if (coordinator.role === 'first') return { reference };
    const stored = await nominations.find(group.id);
    const named = stored?.id === nominationId ? stored : undefined;
    const { nomination, event } = accept(group, named, coordinator, clock());
    await nominations.accept(group, nomination, event);
    return { reference };
  });
}
