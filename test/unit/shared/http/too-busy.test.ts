import { describe, expect, it } from 'vitest';
import { route } from '../../../../shared/http/route.ts';
import { isTooBusy } from '../../../../shared/http/too-busy.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { loggedLines } from '../../../support/logged-lines.ts';

const named = (name: string, more: object = {}) =>
  Object.assign(new Error('Canarie'), { name, ...more });
const cancelled = (...codes: string[]) =>
  named('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });

describe('A table that takes no more for now', () => {
  it.each([
    ['a throttled read', named('ThrottlingException')],
    ['more than was provided for', named('ProvisionedThroughputExceededException')],
    ['a transaction that was throttled', cancelled('None', 'ThrottlingError')],
    ['one of these as the cause', new Error('later', { cause: named('RequestLimitExceeded') })],
  ])('%s is too busy', (_what, error) => {
    expect(isTooBusy(error)).toBe(true);
  });

  it.each([
    ['a failed condition', cancelled('ConditionalCheckFailed')],
    ['an error of our own', new Error('no')],
    ['no error', undefined],
  ])('%s is something else', (_what, error) => {
    expect(isTooBusy(error)).toBe(false);
  });

  it('sends the visitor away with 503, when to come again, and nothing of the error', async () => {
    const handler = route({}, async () => {
      throw named('ThrottlingException');
    });
    let answer: {
      statusCode?: number | undefined;
      headers?: object | undefined;
      body?: string | undefined;
    } = {};

    await loggedLines(async () => {
      answer = await handler(gatewayEvent({}), lambdaContext);
    });

    expect(answer).toMatchObject({
      statusCode: 503,
      headers: { 'retry-after': '5', 'content-type': 'application/problem+json' },
    });
    expect(JSON.parse(answer.body ?? '')).toMatchObject({
      type: '/problems/too-busy',
      title: 'Het is nu te druk',
    });
    expect(answer.body).not.toContain('Canarie');
  });
});
