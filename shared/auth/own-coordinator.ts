import { CredentialRefused } from '../domain/errors.ts';
import type { Coordinator } from '../domain/groups/coordinator.ts';
import type { Group } from '../domain/groups/group.ts';
import type { Authority } from '../ports/access.ts';
import type { GroupRepository } from '../ports/groups.ts';

export interface OwnGroupNeeds {
  readonly groups: Pick<GroupRepository, 'findByReference' | 'coordinators'>;
  readonly authority: Pick<Authority, 'coordinator'>;
}

interface OwnPlace {
  readonly group: Group;
  /** The coordinator to whom the token was mailed. */
  readonly coordinator: Coordinator;
  readonly others: readonly Coordinator[];
}

/**
 * Loads the coordinator to whom a `manage` token was mailed, with the group and its other coordinators. Throws
 * CredentialRefused if the token is not valid for the group or the group does not exist.
 */
export async function ownCoordinator(
  { groups, authority }: OwnGroupNeeds,
  reference: string,
  credential: string | undefined,
): Promise<OwnPlace> {
  const group = await groups.findByReference(reference);
  // Check the token even if the group does not exist: the response must not reveal to outsiders which references exist.
  const { coordinatorId } = await authority.coordinator(
    credential,
    group?.id ?? 'no-such-group',
    'manage',
  );
  const coordinators = group ? await groups.coordinators(group.id) : [];
  const coordinator = coordinators.find(({ id }) => id === coordinatorId);
  if (!group || !coordinator) throw new CredentialRefused('foreign');
  return { group, coordinator, others: coordinators.filter((each) => each !== coordinator) };
}
