import { Problem } from '../../../shared/http/problem.ts';
import type { FollowUpResponse } from '../../../shared/requests/starting/responses.ts';

/**
 * Returns which officer contacted the starter. If an earlier contact was already recorded, throws the problem
 * `already-followed-up`, which states who that officer was.
 */
export function respondWithFollowUp({
  outcome,
  followUp,
}: {
  readonly outcome: 'followed-up' | 'already-followed-up';
  readonly followUp: FollowUpResponse;
}): { readonly followUp: FollowUpResponse } {
  if (outcome === 'followed-up') return { followUp };
  throw new Problem('already-followed-up', { detail: 'U hoeft niets meer te doen.', followUp });
}
