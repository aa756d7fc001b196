import { describe, expect, it } from 'vitest';
import { route } from '../../../../shared/http/route.ts';
import { routes } from '../../../../shared/http/routes.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';

const saying = (word: string) => route({}, async () => ({ status: 200, body: word }));
const handler = routes({ 'GET /v1/ogc': saying('landing'), 'GET /v1/ogc/{name}': saying('named') });

describe('A function with several routes', () => {
  it.each([
    ['GET /v1/ogc', 'landing'],
    ['GET /v1/ogc/{name}', 'named'],
  ])('answers %s with what belongs there', async (routeKey, word) => {
    const { body } = await handler({ ...gatewayEvent({}), routeKey }, lambdaContext);

    expect(body).toBe(JSON.stringify(word));
  });

  it('fails on a route that it does not have: the infrastructure is wrong, not the caller', () => {
    expect(() =>
      handler({ ...gatewayEvent({}), routeKey: 'GET /v1/other' }, lambdaContext),
    ).toThrow('GET /v1/other');
  });
});
