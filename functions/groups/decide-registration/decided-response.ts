import { Problem } from '../../../shared/http/problem.ts';
import type {
  DecisionResponse,
  StatusResponse,
} from '../../../shared/requests/groups/responses.ts';

type Decided =
  | ({ readonly outcome: 'decided' } & StatusResponse)
  | { readonly outcome: 'already-decided'; readonly decision: DecisionResponse };

/**
 * Returns the new status. If an earlier decision was already recorded, throws the problem `already-decided`, which
 * states what was decided, by whom and when.
 */
export function respondWithDecision(decided: Decided): StatusResponse {
  if (decided.outcome === 'decided')
    return { reference: decided.reference, status: decided.status };
  throw new Problem('already-decided', {
    detail: 'Er verandert niets meer: het eerste besluit telt.',
    decision: decided.decision,
  });
}
