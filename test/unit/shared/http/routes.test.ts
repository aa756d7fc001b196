import { describe, expect, it } from 'vitest';
import { route } from '../../../../shared/http/route.ts';
import { routes } from '../../../../shared/http/routes.ts';
import {
  landingRoute,
  showFeatureRoute,
} from '../../../../shared/routes/overview/serve-features.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';

const respondingWith = (word: string) => route({}, async () => ({ status: 200, body: word }));
const handler = routes([
  [landingRoute, respondingWith('landing')],
  [showFeatureRoute, respondingWith('feature')],
]);

describe('A function with several routes', () => {
  it.each([
    ['GET /v1/ogc', 'landing'],
    ['HEAD /v1/ogc', 'landing'],
    ['GET /v1/ogc/collections/groups/items/{reference}', 'feature'],
  ])('handles %s with its own handler', async (routeKey, word) => {
    const { body } = await handler({ ...gatewayEvent({}), routeKey }, lambdaContext);

    expect(body).toBe(JSON.stringify(word));
  });

  it('throws on an unknown route, because the infrastructure is wrong and not the caller', () => {
    expect(() =>
      handler({ ...gatewayEvent({}), routeKey: 'GET /v1/other' }, lambdaContext),
    ).toThrow('GET /v1/other');
  });
});
