import { GroupNotFound, type Group } from '../domain/groups/group.ts';
import type { Authority } from '../ports/access.ts';
import type { RegistrationRepository } from '../ports/groups.ts';

/**
 * Loads a registration for its own coordinator, whose credential must be for `confirm` or `answer`. Throws
 * CredentialRefused if it is not, or GroupNotFound if there is no such registration.
 */
export async function ownRegistration(
  registered: Pick<RegistrationRepository, 'find'>,
  { authority }: { readonly authority: Pick<Authority, 'coordinator'> },
  groupId: string,
  credential: string | undefined,
): Promise<Group> {
  await authority.coordinator(credential, groupId, 'confirm', 'answer');
  const group = await registered.find(groupId);
  if (!group) throw new GroupNotFound();
  return group;
}
