import { CredentialRefused } from '../domain/errors.ts';
import type { Group } from '../domain/groups/group.ts';
import type { Authority } from '../ports/access.ts';
import type { GroupRepository } from '../ports/groups.ts';

/** The group of a coordinator who came with a link to manage it. Throws CredentialRefused, also when there is no such group. */
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
  // Asked for a group that does not exist too: a stranger gets the same answer and learns no reference that way.
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
