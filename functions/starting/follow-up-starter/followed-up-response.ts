import { Problem, type RouteResponse } from '../../../shared/http/problem.ts';
import type { FollowUpResponse } from '../../../shared/requests/starting/responses.ts';

/** 200 with who got in touch, or the problem `already-followed-up` with who did so earlier. */
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
