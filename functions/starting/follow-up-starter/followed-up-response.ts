import { Problem } from '../../../shared/http/problem.ts';
import type { FollowUpResponse } from '../../../shared/requests/starting/responses.ts';

/** Who got in touch, or the problem `already-followed-up` with who did so earlier. */
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
