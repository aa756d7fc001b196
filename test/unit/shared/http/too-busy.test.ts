import { describe, expect, it } from 'vitest';
import { route } from '../../../../shared/http/route.ts';
import { isTooBusy } from '../../../../shared/http/too-busy.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { loggedLines } from '../../../support/logged-lines.ts';

const named = (name: string, more: object = {}) =>
  Object.assign(new Error('Canarie'), { name, ...more });
const cancelled = (...codes: string[]) =>
  named('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });

describe('A throttled table:', () => {
  it.each([
    ['a throttled read', named('ThrottlingException')],
    ['exceeded provisioned throughput', named('ProvisionedThroughputExceededException')],
    ['a throttled transaction', cancelled('None', 'ThrottlingError')],
    [
      'an error caused by one of these',
      new Error('later', { cause: named('RequestLimitExceeded') }),
    ],
  ])('%s is too busy', (_what, error) => {
    expect(isTooBusy(error)).toBe(true);
  });

  it.each([
    ['a failed condition', cancelled('ConditionalCheckFailed')],
    ['an error of our own', new Error('no')],
    ['no error', undefined],
  ])('%s is not', (_what, error) => {
    expect(isTooBusy(error)).toBe(false);
  });

  it('the response is 503 with a Retry-After, and reveals nothing of the error', async () => {
    const handler = route({}, async () => {
      throw named('ThrottlingException');
    });
    let response: {
      statusCode?: number | undefined;
      headers?: object | undefined;
      body?: string | undefined;
    } = {};

    await loggedLines(async () => {
      response = await handler(gatewayEvent({}), lambdaContext);
    });

    expect(response).toMatchObject({
      statusCode: 503,
      headers: { 'retry-after': '5', 'content-type': 'application/problem+json' },
    });
    expect(JSON.parse(response.body ?? '')).toMatchObject({
      type: '/problems/too-busy',
      title: 'Het is nu te druk',
    });
    expect(response.body).not.toContain('Canarie');
  });
});
