import { CredentialRefused } from '../domain/errors.ts';
import type { Coordinator } from '../domain/groups/coordinator.ts';
import type { Group } from '../domain/groups/group.ts';
import type { Authority } from '../ports/access.ts';
import type { GroupRepository } from '../ports/groups.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>;
  readonly authority: Pick<Authority, 'coordinator'>;
}

/**
 * Loads the group that a coordinator's token may manage. Throws CredentialRefused if the token is not valid for the
 * group or the group does not exist.
 */
export async function ownGroup(
  needs: Needs,
  reference: string,
  credential: string | undefined,
): Promise<Group> {
  return (await ownGroupAndCoordinator(needs, reference, credential)).group;
}

/** Like `ownGroup`, but also returns the coordinator to whom the token was issued. */
export async function ownGroupAndCoordinator(
  { groups, authority }: Needs,
  reference: string,
  credential: string | undefined,
): Promise<{ readonly group: Group; readonly coordinator: Coordinator }> {
  const group = await groups.findByReference(reference);
  // Check the token even if the group does not exist: the response must not reveal to outsiders which references exist.
  const { coordinatorId } = await authority.coordinator(
    credential,
    group?.id ?? 'no-such-group',
    'manage',
  );
  if (!group) throw new CredentialRefused('foreign');
  const coordinators = await groups.coordinators(group.id);
  const coordinator = coordinators.find(({ id }) => id === coordinatorId);
  if (!coordinator) throw new CredentialRefused('foreign');
  return { group, coordinator };
}
