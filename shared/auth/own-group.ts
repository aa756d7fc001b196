import type { Authority, GroupRepository } from '../ports.ts';
import { CredentialRefused, GroupNotFound } from '../domain/errors.ts';
import type { Group } from '../domain/group.ts';

/** The group of a coordinator who came with a link to manage it. Throws GroupNotFound or CredentialRefused. */
export async function ownGroup(
  { groups, authority }: { groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>; authority: Pick<Authority, 'coordinator'> },
  reference: string,
  credential: string | undefined,
): Promise<Group> {
  const group = await groups.findByReference(reference);
  if (!group) throw new GroupNotFound();
  const { coordinatorId } = await authority.coordinator(credential, group.id, 'manage');
  const coordinators = await groups.coordinators(group.id);
  if (!coordinators.some(({ id }) => id === coordinatorId)) throw new CredentialRefused('foreign');
  return group;
}
