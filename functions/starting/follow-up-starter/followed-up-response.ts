import type { FollowUpAnswer } from '../../../shared/requests/starting/responses.ts';
import { Problem, type Answer } from '../../../shared/http/problem.ts';

/** 200 with who got in touch, or the problem `already-followed-up` with who did before. */
export function followedUpAnswer({
  outcome,
  followUp,
}: {
  readonly outcome: 'followed-up' | 'already-followed-up';
  readonly followUp: FollowUpAnswer;
}): Answer {
  if (outcome === 'followed-up') return { status: 200, body: { followUp } };
  throw new Problem('already-followed-up', { detail: 'U hoeft niets meer te doen.', followUp });
}
