import { receivedJoin } from '../../shared/auth/received-join.ts';
import { AlreadyAnswered } from '../../shared/domain/errors.ts';
import { answerJoin } from '../../shared/domain/join-request.ts';
import { againAfterConcurrentChange } from '../../shared/domain/try-again.ts';
import type {
  Authority,
  Clock,
  GroupRepository,
  JoiningRepository,
  JoinRepository,
  Log,
} from '../../shared/ports.ts';
import type { AnswerJoin } from '../../shared/requests/answer-join.ts';
import { answerForCoordinator, shownAsker } from '../../shared/requests/given-join-answer.ts';
import type { AnsweredJoinAnswer, GivenJoinAnswer } from '../../shared/requests/join-answers.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly joins: Pick<JoinRepository, 'find' | 'save'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
  readonly log: Log;
}

export type AnsweredJoin =
  | ({ readonly outcome: 'answered' } & AnsweredJoinAnswer)
  | { readonly outcome: 'already-answered'; readonly answered: GivenJoinAnswer };

/** The first answer counts; a second coordinator is told who answered what and when. Throws CredentialRefused, TransitionRefused. */
export async function answerJoinRequest(
  needs: Needs,
  id: string,
  credential: string | undefined,
  { answer: kind, message }: AnswerJoin,
): Promise<AnsweredJoin> {
  return againAfterConcurrentChange(3, async () => {
    const { request, group, coordinatorId, coordinators } = await receivedJoin(
      needs,
      id,
      credential,
    );
    try {
      const given = { kind, coordinatorId, at: needs.clock().toISOString(), message };
      const change = answerJoin(request, await needs.joining.of(group), given);
      await needs.joins.save(request, change);
      needs.log.info('request to join answered', {
        joinRequestId: id,
        coordinatorId,
        answer: kind,
      });
      return {
        outcome: 'answered',
        status: change.request.status,
        asker: shownAsker(change.request),
      };
    } catch (error) {
      if (!(error instanceof AlreadyAnswered)) throw error;
      return {
        outcome: 'already-answered',
        answered: answerForCoordinator(error.answer, coordinators, coordinatorId),
      };
    }
  });
}
