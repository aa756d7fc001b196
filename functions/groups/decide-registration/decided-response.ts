import { Problem, type RouteResponse } from '../../../shared/http/problem.ts';
import type { DecisionResponse } from '../../../shared/requests/groups/responses.ts';

type Decided =
  | { readonly outcome: 'decided'; readonly reference: string; readonly status: string }
  | { readonly outcome: 'already-decided'; readonly decision: DecisionResponse };

/**
 * Responds with 200 and the new status, or with the problem `already-decided`, which states who decided what and when.
 */
export function respondWithDecision(decided: Decided): RouteResponse {
  if (decided.outcome === 'decided')
    return { status: 200, body: { reference: decided.reference, status: decided.status } };
  throw new Problem('already-decided', {
    detail: 'Er verandert niets meer: het eerste besluit telt.',
    decision: decided.decision,
  });
}
