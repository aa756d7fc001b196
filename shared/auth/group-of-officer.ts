import { ensureRight, type SignedInOfficer } from '../domain/desk/officer-session.ts';
import type { Right } from '../domain/desk/rights.ts';
import { GroupNotFound, type Group } from '../domain/groups/group.ts';
import type { GroupRepository } from '../ports/groups.ts';

/**
 * Loads a group for an officer who is signed in. Throws GroupNotFound if there is no group with this reference, and
 * OutOfScope if the officer lacks this right in the group's municipality.
 */
export async function groupOfOfficer(
  groups: Pick<GroupRepository, 'findByReference'>,
  reference: string,
  officer: Pick<SignedInOfficer, 'rights'>,
  right: Right,
): Promise<Group> {
  const group = await groups.findByReference(reference);
  if (!group) throw new GroupNotFound();
  ensureRight(officer, right, group.municipality);
  return group;
}
