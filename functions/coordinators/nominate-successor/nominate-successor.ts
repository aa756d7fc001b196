import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import {
  openInvitations,
  succeededBy,
} from '../../../shared/domain/groups/coordinator-invitation.ts';
import { TransitionRefused } from '../../../shared/domain/errors.ts';
import { nominate } from '../../../shared/domain/groups/succession.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { CoordinatorInvitations, Nominations } from '../../../shared/ports/groups.ts';
import type { Clock, NewId } from '../../../shared/ports/platform.ts';
import type { OwnReferenceResponse } from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnGroupNeeds {
  readonly coordinatorInvitations: Pick<CoordinatorInvitations, 'of'>;
  readonly nominations: Pick<Nominations, 'find' | 'nominate'>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Lets the first coordinator ask another one to become the first; does nothing if that person has already been asked.
 * Throws CredentialRefused if the token is not valid for the group, or TransitionRefused if the group is not active, if
 * the caller is not the first coordinator, or if there is no such coordinator or somebody else has been asked.
 */
export async function nominateSuccessor(
  needs: Needs,
  reference: string,
  credential: string | undefined,
  coordinatorId: string,
): Promise<OwnReferenceResponse> {
  const { coordinatorInvitations, nominations, clock, newId } = needs;
  return retryOnConflict(3, async () => {
    const { group, coordinator, others } = await ownCoordinator(needs, reference, credential);
    const nominee = [coordinator, ...others].find(({ id }) => id === coordinatorId);
    if (!nominee) throw new TransitionRefused('nominate', 'no longer a coordinator');
    const { invitations, version } = await coordinatorInvitations.of(group.id);
    const before = { version, nomination: await nominations.find(group.id) };
    const now = clock();
    const invited = openInvitations(invitations, now).some((each) =>
      succeededBy(each, [coordinator]),
    );
    const soFar = { nomination: before.nomination, invited };
    const nominated = nominate(group, coordinator, nominee, { ...soFar, id: newId(), now });
    if (nominated) await nominations.nominate(group, before, nominated);
    return { reference };
  });
}
