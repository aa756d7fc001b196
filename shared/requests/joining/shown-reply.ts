import type { Coordinator } from '../../domain/groups/coordinator.ts';
import type { Asker, Reply, JoinRequest } from '../../domain/joining/join-request.ts';
import type { ShownReply } from './responses.ts';

/** A reply as the asker may see it: without who gave it. */
export function replyForAsker({ kind, at, message }: Reply): ShownReply {
  return { answer: kind, at, ...(message === undefined ? {} : { message }) };
}

/**
 * A reply as the group's coordinators may see it: with the name of who gave it, while that person is still one of them.
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

/** The asker as coordinators may see them: only once the request was accepted. */
export function shownAsker({
  status,
  asker,
}: JoinRequest): Pick<Asker, 'name' | 'email'> | undefined {
  return status === 'accepted' && asker ? { name: asker.name, email: asker.email } : undefined;
}
