import { CredentialRefused } from '../domain/errors.ts';
import { GroupNotFound, type Group } from '../domain/groups/group.ts';
import type { Authority } from '../ports/access.ts';
import type { RegistrationRepository } from '../ports/groups.ts';

/**
 * Loads a registration for its own coordinator, whose credential must be for `confirm` or `answer`. Throws
 * CredentialRefused or GroupNotFound.
 */
export async function ownRegistration(
  registered: Pick<RegistrationRepository, 'find'>,
  { authority }: { readonly authority: Pick<Authority, 'coordinator'> },
  groupId: string,
  credential: string | undefined,
): Promise<Group> {
  try {
    await authority.coordinator(credential, groupId, 'confirm');
  } catch (error) {
    if (!(error instanceof CredentialRefused && error.problem === 'foreign')) throw error;
    await authority.coordinator(credential, groupId, 'answer');
  }
  const group = await registered.find(groupId);
  if (!group) throw new GroupNotFound();
  return group;
}
