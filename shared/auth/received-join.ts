import { CredentialRefused, GroupNotFound, JoinRequestNotFound } from '../domain/errors.ts';
import type { Coordinator } from '../domain/coordinator.ts';
import type { Group } from '../domain/group.ts';
import type { JoinRequest } from '../domain/join-request.ts';
import type { Authority, GroupRepository, JoinRepository } from '../ports.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly joins: Pick<JoinRepository, 'find'>;
  readonly authority: Pick<Authority, 'coordinator'>;
}

/** What a coordinator finds behind the link to a request to join. */
export interface ReceivedJoin {
  readonly request: JoinRequest;
  readonly group: Group & { readonly reference: string };
  readonly coordinatorId: string;
  readonly coordinators: readonly Coordinator[];
}

/** The request for a coordinator who is still with the group. Throws CredentialRefused, JoinRequestNotFound or GroupNotFound. */
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
