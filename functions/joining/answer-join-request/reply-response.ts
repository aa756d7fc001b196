import { Problem } from '../../../shared/http/problem.ts';
import type { JoinReplyResponse, ShownReply } from '../../../shared/requests/joining/responses.ts';

type Answered =
  | ({ readonly outcome: 'answered' } & JoinReplyResponse)
  | { readonly outcome: 'already-answered'; readonly answered: ShownReply };

/** The new status, with the asker if the coordinator may know them, or the problem `already-answered` with the earlier reply. */
export function respondWithReply(given: Answered): JoinReplyResponse {
  if (given.outcome === 'answered') return { status: given.status, asker: given.asker };
  throw new Problem('already-answered', {
    detail: 'Er verandert niets meer: het eerste antwoord telt.',
    answered: given.answered,
  });
}
