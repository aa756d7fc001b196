import { receivedJoin } from '../../../shared/auth/received-join.ts';
import { CredentialRefused } from '../../../shared/domain/errors.ts';
import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import {
  JoinRequestNotFound,
  replyBy,
  type JoinRequest,
} from '../../../shared/domain/joining/join-request.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoinRepository } from '../../../shared/ports/joining.ts';
import type { FirstLetters } from '../../../shared/ports/mail.ts';
import type { OwnJoinRequestResponse } from '../../../shared/requests/joining/responses.ts';
import {
  replyForAsker,
  replyForCoordinator,
  shownAsker,
} from '../../../shared/requests/joining/shown-reply.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly joins: Pick<JoinRepository, 'find'>;
  readonly authority: Pick<Authority, 'asker' | 'coordinator'>;
  readonly firstLetters: Pick<FirstLetters, 'heldWith'>;
}

/**
 * A join request, as shown to its asker or to a coordinator of the group.
 * Throws CredentialRefused, JoinRequestNotFound or GroupNotFound.
 */
export async function showJoinRequest(
  needs: Needs,
  id: string,
  credential: string | undefined,
): Promise<OwnJoinRequestResponse> {
  return (await isAsker(needs.authority, id, credential))
    ? forAsker(needs, id)
    : forCoordinator(needs, id, credential);
}

async function isAsker(
  authority: Pick<Authority, 'asker'>,
  id: string,
  credential: string | undefined,
): Promise<boolean> {
  try {
    await authority.asker(credential, id);
    return true;
  } catch (error) {
    if (!(error instanceof CredentialRefused && error.problem === 'foreign')) throw error;
    return false;
  }
}

async function forAsker(
  { groups, joins, firstLetters }: Needs,
  id: string,
): Promise<OwnJoinRequestResponse> {
  const request = await joins.find(id);
  if (!request) throw new JoinRequestNotFound();
  const group = await groups.find(request.groupId);
  if (group?.reference === undefined) throw new GroupNotFound();
  return {
    reader: 'asker',
    ...common(request, { reference: group.reference, name: group.name }),
    confirmBy: request.confirmBy,
    ...(request.answer ? { answered: replyForAsker(request.answer) } : {}),
    alsoWaiting: [...(await firstLetters.heldWith(id))],
  };
}

async function forCoordinator(
  needs: Needs,
  id: string,
  credential: string | undefined,
): Promise<OwnJoinRequestResponse> {
  const { request, group, coordinatorId, coordinators } = await receivedJoin(needs, id, credential);
  const { asker, confirmedAt, answer } = request;
  if (!asker || confirmedAt === undefined) throw new JoinRequestNotFound();
  const shown = shownAsker(request);
  return {
    reader: 'coordinator',
    ...common(request, { reference: group.reference, name: group.name }),
    street: asker.street,
    ...(asker.note === undefined ? {} : { note: asker.note }),
    answerBy: replyBy(confirmedAt).toISOString(),
    ...(answer ? { answered: replyForCoordinator(answer, coordinators, coordinatorId) } : {}),
    ...(shown ? { asker: shown } : {}),
  };
}

function common(
  { id, status, requestedAt }: JoinRequest,
  group: { reference: string; name: string },
) {
  return { id, group, status, requestedAt };
}
