import { CredentialRefused } from '../domain/errors.ts';
import type { Coordinator } from '../domain/groups/coordinator.ts';
import { GroupNotFound, type Group } from '../domain/groups/group.ts';
import { JoinRequestNotFound, type JoinRequest } from '../domain/joining/join-request.ts';
import type { Authority } from '../ports/access.ts';
import type { GroupRepository } from '../ports/groups.ts';
import type { JoinRepository } from '../ports/joining.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly joins: Pick<JoinRepository, 'find'>;
  readonly authority: Pick<Authority, 'coordinator'>;
}

/** A join request as seen by a coordinator who opens it with a mailed token. */
export interface ReceivedJoin {
  readonly request: JoinRequest;
  readonly group: Group & { readonly reference: string };
  readonly coordinatorId: string;
  readonly coordinators: readonly Coordinator[];
}

/**
 * Loads a join request for a coordinator who still belongs to the group. Throws CredentialRefused if the credential is
 * not valid for this request or the coordinator no longer belongs to the group, JoinRequestNotFound if there is no such
 * request, or GroupNotFound if its group no longer exists.
 */
export async function receivedJoin(
  { groups, joins, authority }: Needs,
  id: string,
  credential: string | undefined,
): Promise<ReceivedJoin> {
  const { coordinatorId } = await authority.coordinator(credential, id, 'answer-join');
  const request = await joins.find(id);
  if (!request) throw new JoinRequestNotFound();
  const group = await groups.find(request.groupId);
  if (group?.reference === undefined) throw new GroupNotFound();
  const coordinators = await groups.coordinators(group.id);
  if (!coordinators.some((coordinator) => coordinator.id === coordinatorId))
    throw new CredentialRefused('foreign');
  return { request, group: { ...group, reference: group.reference }, coordinatorId, coordinators };
}
