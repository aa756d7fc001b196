import { describe, expect, it } from 'vitest';
import { respondWithDecision } from '../../../../functions/groups/decide-registration/decided-response.ts';
import { problemResponse } from '../../../../shared/http/problem.ts';
import { statusResponseOf } from '../../../../shared/http/status-response.ts';
import { problemTypes, type ProblemType } from '../../../../shared/requests/problem-types.ts';
import { problemDetails } from '../../../../shared/requests/problem.ts';
import { groupThatIs, now } from '../../../support/builders.ts';

describe('Every problem', () => {
  it.each(Object.keys(problemTypes) as ProblemType[])(
    '%s has a stable type, a Dutch title and an error status',
    (type) => {
      const { status, body, headers } = problemResponse({ type, more: {} });

      expect(problemDetails.parse(body)).toEqual({
        type: `/problems/${type}`,
        title: problemTypes[type].title,
        status,
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers).toEqual({ 'content-type': 'application/problem+json' });
    },
  );
});

describe('A decision', () => {
  it('responds with the new status', () => {
    expect(
      respondWithDecision({ outcome: 'decided', reference: 'LS-7KQ4M', status: 'active' }),
    ).toEqual({ reference: 'LS-7KQ4M', status: 'active' });
  });

  it('that comes second responds with who decided what and when', () => {
    const decision = {
      kind: 'rejected',
      officer: 'Wijkagent Dongen',
      at: now.toISOString(),
      text: 'Er is al een groep.',
    } as const;

    const attempt = () => respondWithDecision({ outcome: 'already-decided', decision });

    expect(attempt).toThrow(
      expect.objectContaining({
        type: 'already-decided',
        more: {
          detail: 'Er verandert niets meer: de eerste beslissing telt.',
          decision,
        },
      }),
    );
  });

  it('that comes after a question does not say that nothing can change any more', () => {
    const decision = {
      kind: 'asked',
      officer: 'Wijkagent Dongen',
      at: now.toISOString(),
      text: 'Klopt het aantal?',
    } as const;

    const attempt = () => respondWithDecision({ outcome: 'already-decided', decision });

    expect(attempt).toThrow(
      expect.objectContaining({
        type: 'already-decided',
        more: {
          detail:
            'Er is intussen een vraag aan de coördinator gesteld. Lees de vraag en beslis daarna opnieuw.',
          decision,
        },
      }),
    );
  });
});

describe('A changed group', () => {
  it('responds with its reference and status only', () => {
    expect(statusResponseOf(groupThatIs('closed'))).toEqual({
      reference: 'LS-7KQ4M',
      status: 'closed',
    });
  });
});
