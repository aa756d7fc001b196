import { Problem } from '../../../shared/http/problem.ts';
import type { JoinReplyResponse, ShownReply } from '../../../shared/requests/joining/responses.ts';

type Answered =
  | ({ readonly outcome: 'answered' } & JoinReplyResponse)
  | { readonly outcome: 'already-answered'; readonly answered: ShownReply };

/**
 * Returns the new status, and the asker's details if the coordinator may see them. If an earlier reply was already
 * recorded, throws the problem `already-answered`, which contains that reply.
 */
export function respondWithReply(given: Answered): JoinReplyResponse {
  if (given.outcome === 'answered') return { status: given.status, asker: given.asker };
  throw new Problem('already-answered', {
    detail: 'Er verandert niets meer: het eerste antwoord telt.',
    answered: given.answered,
  });
}
