import type { Coordinator } from '../../domain/groups/coordinator.ts';
import type { Asker, GivenAnswer, JoinRequest } from '../../domain/joining/join-request.ts';
import type { GivenJoinAnswer } from './responses.ts';

/** An answer as the asker may read it: not who gave it. */
export function answerForAsker({ kind, at, message }: GivenAnswer): GivenJoinAnswer {
  return { answer: kind, at, ...(message === undefined ? {} : { message }) };
}

/** An answer as the coordinators of the group may read it: with who gave it, as long as that person is one of them. */
export function answerForCoordinator(
  answer: GivenAnswer,
  coordinators: readonly Coordinator[],
  readerId: string,
): GivenJoinAnswer {
  const giver = coordinators.find(({ id }) => id === answer.coordinatorId);
  const by = {
    name: giver?.name ?? 'een coördinator die is gestopt',
    you: answer.coordinatorId === readerId,
  };
  return { ...answerForAsker(answer), by };
}

/** Who asks, for the coordinators: only once the request was accepted. */
export function shownAsker({
  status,
  asker,
}: JoinRequest): Pick<Asker, 'name' | 'email'> | undefined {
  return status === 'accepted' && asker ? { name: asker.name, email: asker.email } : undefined;
}
