import { receivedJoin } from '../../../shared/auth/received-join.ts';
import { AlreadyAnswered, answerJoin } from '../../../shared/domain/joining/join-request.ts';
import { retryOnConflict } from '../../../shared/domain/platform/retry-on-conflict.ts';
import type { Authority } from '../../../shared/ports/access.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { JoiningRepository, JoinRepository } from '../../../shared/ports/joining.ts';
import type { Clock, Log } from '../../../shared/ports/platform.ts';
import type { AnswerJoinRequestBody } from '../../../shared/requests/joining/answer-join-request.ts';
import type { JoinReplyResponse, ShownReply } from '../../../shared/requests/joining/responses.ts';
import { replyForCoordinator, shownAsker } from '../../../shared/requests/joining/shown-reply.ts';

interface Needs {
  readonly groups: Pick<GroupRepository, 'find' | 'coordinators'>;
  readonly joins: Pick<JoinRepository, 'find' | 'save'>;
  readonly joining: Pick<JoiningRepository, 'of'>;
  readonly authority: Pick<Authority, 'coordinator'>;
  readonly clock: Clock;
  readonly log: Log;
}

export type AnsweredJoin =
  | ({ readonly outcome: 'answered' } & JoinReplyResponse)
  | { readonly outcome: 'already-answered'; readonly answered: ShownReply };

/**
 * Records a coordinator's reply. Only the first reply counts: a coordinator who replies later is shown what the first
 * reply was, who gave it and when.
 * Throws CredentialRefused, JoinRequestNotFound, GroupNotFound or TransitionRefused.
 */
export async function answerJoinRequest(
  needs: Needs,
  id: string,
  credential: string | undefined,
  { answer: kind, message }: AnswerJoinRequestBody,
): Promise<AnsweredJoin> {
  return retryOnConflict(3, async () => {
    const { request, group, coordinatorId, coordinators } = await receivedJoin(
      needs,
      id,
      credential,
    );
    try {
      const given = { kind, coordinatorId, at: needs.clock().toISOString(), message };
      const change = answerJoin(request, await needs.joining.of(group), given);
      await needs.joins.save(request, change);
      needs.log.info('join request answered', {
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
        answered: replyForCoordinator(error.answer, coordinators, coordinatorId),
      };
    }
  });
}
