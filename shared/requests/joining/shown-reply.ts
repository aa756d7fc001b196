import type { Coordinator } from '../../domain/groups/coordinator.ts';
import type { Asker, Reply, JoinRequest } from '../../domain/joining/join-request.ts';
import type { ShownReply } from './responses.ts';

/** An answer as the asker may read it: not who gave it. */
export function replyForAsker({ kind, at, message }: Reply): ShownReply {
  return { answer: kind, at, ...(message === undefined ? {} : { message }) };
}

/** An answer as the coordinators of the group may read it: with who gave it, as long as that person is one of them. */
export function replyForCoordinator(
  answer: Reply,
  coordinators: readonly Coordinator[],
  readerId: string,
): ShownReply {
  const giver = coordinators.find(({ id }) => id === answer.coordinatorId);
  const by = {
    name: giver?.name ?? 'een coördinator die is gestopt',
    you: answer.coordinatorId === readerId,
  };
  return { ...replyForAsker(answer), by };
}

/** Who asks, for the coordinators: only once the request was accepted. */
export function shownAsker({
  status,
  asker,
}: JoinRequest): Pick<Asker, 'name' | 'email'> | undefined {
  return status === 'accepted' && asker ? { name: asker.name, email: asker.email } : undefined;
}
