import type { DecisionAnswer } from '../../../shared/requests/groups/responses.ts';
import { Problem, type Answer } from '../../../shared/http/problem.ts';

type Decided =
  | { readonly outcome: 'decided'; readonly reference: string; readonly status: string }
  | { readonly outcome: 'already-decided'; readonly decision: DecisionAnswer };

/** 200 with the new status, or the problem `already-decided` with who decided what and when. */
export function decidedAnswer(decided: Decided): Answer {
  if (decided.outcome === 'decided')
    return { status: 200, body: { reference: decided.reference, status: decided.status } };
  throw new Problem('already-decided', {
    detail: 'Er verandert niets meer: het eerste besluit telt.',
    decision: decided.decision,
  });
}
