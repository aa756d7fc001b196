import { describe, expect, it } from 'vitest';
import { respondWithReply } from '../../../../functions/joining/answer-join-request/reply-response.ts';
import { respondWithFollowUp } from '../../../../functions/starting/follow-up-starter/followed-up-response.ts';
import { JoinRequestNotFound } from '../../../../shared/domain/joining/join-request.ts';
import { JoinClosed } from '../../../../shared/domain/joining/joining.ts';
import { TooManyRequests } from '../../../../shared/domain/platform/caps.ts';
import { StarterNotFound } from '../../../../shared/domain/starting/starter.ts';
import { problemResponse } from '../../../../shared/http/problem.ts';
import { problemOf } from '../../../../shared/http/refusals.ts';
import { problemDetails } from '../../../../shared/requests/problem.ts';
import { later, now } from '../../../support/builders.ts';

function responseTo(error: unknown) {
  const problem = problemOf(error, now);
  if (!problem) throw new Error('this is not a refusal', { cause: error });
  return problemResponse(problem);
}

describe('The response to too many requests', () => {
  it.each([
    [{ seconds: 20 }, '20', '1 minuut'],
    [{ seconds: 600 }, '600', '10 minuten'],
    [{ hours: 5, seconds: 1 }, '18001', '6 uur'],
  ] as const)('says when to retry: %j', (wait, header, words) => {
    const { status, headers, body } = responseTo(new TooManyRequests(later(wait)));

    expect([status, headers?.['retry-after'], headers?.['content-type']]).toEqual([
      429,
      header,
      'application/problem+json',
    ]);
    expect(problemDetails.parse(body).detail).toContain(`over ${words}`);
  });
});

describe('The response about joining', () => {
  it.each(['full', 'paused', 'open'] as const)(
    'says why the group accepts nobody: %s',
    (joining) => {
      expect(responseTo(new JoinClosed(joining))).toMatchObject({
        status: 409,
        body: { type: '/problems/join-closed', joining },
      });
    },
  );

  it.each([new JoinRequestNotFound(), new StarterNotFound()])(
    'is not found after removal: %s',
    (error) => {
      expect(responseTo(error)).toMatchObject({
        status: 404,
        body: { type: '/problems/not-found' },
      });
    },
  );

  it('is the result, or the problem that somebody else was first', () => {
    const answered = {
      answer: 'full',
      at: now.toISOString(),
      by: { name: 'Test Beheerder', you: false },
    } as const;
    const followUp = { officer: 'Wijkagent Dongen', at: now.toISOString() };

    expect(respondWithReply({ outcome: 'answered', status: 'full' })).toEqual({ status: 'full' });
    expect(() => respondWithReply({ outcome: 'already-answered', answered })).toThrow(
      expect.objectContaining({
        type: 'already-answered',
        more: expect.objectContaining({ answered }),
      }),
    );
    expect(respondWithFollowUp({ outcome: 'followed-up', followUp })).toEqual({ followUp });
    expect(() => respondWithFollowUp({ outcome: 'already-followed-up', followUp })).toThrow(
      expect.objectContaining({
        type: 'already-followed-up',
        more: expect.objectContaining({ followUp }),
      }),
    );
  });
});
