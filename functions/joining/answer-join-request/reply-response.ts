import { Problem, type RouteResponse } from '../../../shared/http/problem.ts';
import type { JoinReplyResponse, ShownReply } from '../../../shared/requests/joining/responses.ts';

type Answered =
  | ({ readonly outcome: 'answered' } & JoinReplyResponse)
  | { readonly outcome: 'already-answered'; readonly answered: ShownReply };

/**
 * Responds with 200, including the asker if the coordinator may know who it is, or with the problem `already-answered`,
 * including the earlier reply.
 */
export function respondWithReply(given: Answered): RouteResponse {
  if (given.outcome === 'answered')
    return { status: 200, body: { status: given.status, asker: given.asker } };
  throw new Problem('already-answered', {
    detail: 'Er verandert niets meer: het eerste antwoord telt.',
    answered: given.answered,
  });
}
