import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import {
  openInvitations,
  succeededBy,
} from '../../../shared/domain/groups/coordinator-invitation.ts';
import { firstBeforeOthers } from '../../../shared/domain/groups/coordinator.ts';
import { openNomination } from '../../../shared/domain/groups/succession.ts';
import type { CoordinatorInvitations, Nominations } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { CoordinatorsResponse } from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnGroupNeeds {
  readonly coordinatorInvitations: Pick<CoordinatorInvitations, 'of'>;
  readonly nominations: Pick<Nominations, 'find'>;
  readonly clock: Clock;
}

/**
 * Lists the coordinators of a group, the first one first, and the people who have been invited or nominated,
 * for one of its coordinators. Throws CredentialRefused if the token is not valid for the group.
 */
export async function listCoordinators(
  needs: Needs,
  reference: string,
  credential: string | undefined,
): Promise<CoordinatorsResponse> {
  const own = await ownCoordinator(needs, reference, credential);
  const { invitations } = await needs.coordinatorInvitations.of(own.group.id);
  const now = needs.clock();
  const nomination = openNomination(await needs.nominations.find(own.group.id), now);
  const inOrder = firstBeforeOthers([own.coordinator, ...own.others]);
  return {
    coordinators: inOrder.map(({ id, name, role, consents }) => ({
      id,
      name,
      role,
      since: consents.terms.givenAt,
      you: id === own.coordinator.id,
    })),
    invitations: openInvitations(invitations, now).map((invitation) => ({
      id: invitation.id,
      email: invitation.email,
      expiresAt: invitation.expiresAt,
      successor: succeededBy(invitation, inOrder) !== undefined,
    })),
    ...(nomination
      ? {
          nomination: {
            id: nomination.id,
            coordinatorId: nomination.coordinatorId,
            expiresAt: nomination.expiresAt,
          },
        }
      : {}),
  };
}
