import { Problem, type RouteResponse } from '../../../shared/http/problem.ts';
import type { FollowUpResponse } from '../../../shared/requests/starting/responses.ts';

/** Responds with 200 and who got in touch, or with the problem `already-followed-up` and who did so earlier. */
export function respondWithFollowUp({
  outcome,
  followUp,
}: {
  readonly outcome: 'followed-up' | 'already-followed-up';
  readonly followUp: FollowUpResponse;
}): RouteResponse {
  if (outcome === 'followed-up') return { status: 200, body: { followUp } };
  throw new Problem('already-followed-up', { detail: 'U hoeft niets meer te doen.', followUp });
}
