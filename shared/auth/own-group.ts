import { CredentialRefused } from '../domain/errors.ts';
import type { Group } from '../domain/groups/group.ts';
import type { Authority } from '../ports/access.ts';
import type { GroupRepository } from '../ports/groups.ts';

/**
 * Loads the group that a coordinator's token may manage. Throws CredentialRefused if the token is not valid for the
 * group or the group does not exist.
 */
export async function ownGroup(
  {
    groups,
    authority,
  }: {
    groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>;
    authority: Pick<Authority, 'coordinator'>;
  },
  reference: string,
  credential: string | undefined,
): Promise<Group> {
  const group = await groups.findByReference(reference);
  // Check the token even if the group does not exist: the response must not reveal to outsiders which references exist.
  const { coordinatorId } = await authority.coordinator(
    credential,
    group?.id ?? 'no-such-group',
    'manage',
  );
  if (!group) throw new CredentialRefused('foreign');
  const coordinators = await groups.coordinators(group.id);
  if (!coordinators.some(({ id }) => id === coordinatorId)) throw new CredentialRefused('foreign');
  return group;
}
