import type { Coordinator } from '../../domain/groups/coordinator.ts';
import type { Asker, Reply, JoinRequest } from '../../domain/joining/join-request.ts';
import type { ShownReply } from './responses.ts';

/** A reply as shown to the asker, without the name of the coordinator who gave it. */
export function replyForAsker({ kind, at, message }: Reply): ShownReply {
  return { answer: kind, at, ...(message === undefined ? {} : { message }) };
}

/**
 * A reply as shown to the group's coordinators, with the name of the coordinator who gave it if that person is still
 * one of them.
 */
export function replyForCoordinator(
  reply: Reply,
  coordinators: readonly Coordinator[],
  readerId: string,
): ShownReply {
  const giver = coordinators.find(({ id }) => id === reply.coordinatorId);
  const by = {
    name: giver?.name ?? 'een coördinator die is gestopt',
    you: reply.coordinatorId === readerId,
  };
  return { ...replyForAsker(reply), by };
}

/** The asker as shown to coordinators; undefined until the request has been accepted. */
export function shownAsker({
  status,
  asker,
}: JoinRequest): Pick<Asker, 'name' | 'email'> | undefined {
  return status === 'accepted' && asker ? { name: asker.name, email: asker.email } : undefined;
}
