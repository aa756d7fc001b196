import type {
  AnsweredJoinAnswer,
  GivenJoinAnswer,
} from '../../../shared/requests/joining/responses.ts';
import { Problem, type Answer } from '../../../shared/http/problem.ts';

type Answered =
  | ({ readonly outcome: 'answered' } & AnsweredJoinAnswer)
  | { readonly outcome: 'already-answered'; readonly answered: GivenJoinAnswer };

/** 200 with who asks when that may be known, or the problem `already-answered` with who answered what and when. */
export function answeredJoinAnswer(given: Answered): Answer {
  if (given.outcome === 'answered')
    return { status: 200, body: { status: given.status, asker: given.asker } };
  throw new Problem('already-answered', {
    detail: 'Er verandert niets meer: het eerste antwoord telt.',
    answered: given.answered,
  });
}
