import { ownCoordinator, type OwnGroupNeeds } from '../../../shared/auth/own-coordinator.ts';
import { openInvitations } from '../../../shared/domain/groups/coordinator-invitation.ts';
import type { CoordinatorInvitations } from '../../../shared/ports/groups.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import type { CoordinatorsResponse } from '../../../shared/requests/coordinators/coordinators.ts';

interface Needs extends OwnGroupNeeds {
  readonly coordinatorInvitations: Pick<CoordinatorInvitations, 'of'>;
  readonly clock: Clock;
}

/**
 * Lists the coordinators of a group, the first one first, and the people who have been invited, for one of its
 * coordinators. Throws CredentialRefused if the token is not valid for the group.
 */
export async function listCoordinators(
  needs: Needs,
  reference: string,
  credential: string | undefined,
): Promise<CoordinatorsResponse> {
  const own = await ownCoordinator(needs, reference, credential);
  const { invitations } = await needs.coordinatorInvitations.of(own.group.id);
  const inOrder = [own.coordinator, ...own.others].toSorted(
    (one, other) =>
      one.role.localeCompare(other.role) ||
      one.consents.terms.givenAt.localeCompare(other.consents.terms.givenAt),
  );
  return {
    coordinators: inOrder.map(({ id, name, role, consents }) => ({
      id,
      name,
      role,
      since: consents.terms.givenAt,
      you: id === own.coordinator.id,
    })),
    invitations: openInvitations(invitations, needs.clock()).map(({ id, email, expiresAt }) => ({
      id,
      email,
      expiresAt,
    })),
  };
}
