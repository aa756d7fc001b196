import { Problem } from '../../../shared/http/problem.ts';
import { earlierDecisionMessage } from '../../../shared/requests/groups/decision-response.ts';
import type {
  DecisionResponse,
  StatusResponse,
} from '../../../shared/requests/groups/responses.ts';

type Decided =
  | ({ readonly outcome: 'decided' } & StatusResponse)
  | { readonly outcome: 'already-decided'; readonly decision: DecisionResponse };

/**
 * Returns the new status. If somebody decided or asked a question first, throws the problem `already-decided`, which
 * states what was decided or asked, by whom and when.
 */
export function respondWithDecision(decided: Decided): StatusResponse {
  if (decided.outcome === 'decided')
    return { reference: decided.reference, status: decided.status };
  throw new Problem('already-decided', {
    detail: earlierDecisionMessage(decided.decision),
    decision: decided.decision,
  });
}
