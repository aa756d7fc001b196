import { describe, expect, it } from 'vitest';
import { serve } from '../../../../shared/http/serve.ts';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { regionHeader } from '../../../../shared/regions/region-path.ts';
import { regionSet } from '../../../../shared/regions/region-set.ts';
import { landingRoute } from '../../../../shared/routes/overview/serve-features.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';

const served: string[] = [];
const handler = serve(landingRoute, regionSet([langstraat, bel]), async ({ region }) => {
  served.push(region.id);
  return { title: region.name, description: '', attribution: '', links: [] };
});

async function respond(headers: Record<string, string>) {
  served.length = 0;
  const { statusCode, body = '' } = await handler(gatewayEvent({ headers }), lambdaContext);
  return { statusCode, body: JSON.parse(body) as unknown };
}

describe('A request', () => {
  it.each([langstraat, bel])('for $id is served for that region', async ({ id }) => {
    expect(await respond({ [regionHeader]: id })).toMatchObject({ statusCode: 200 });
    expect(served).toEqual([id]);
  });

  it('without a region is served for the first', async () => {
    expect(await respond({})).toMatchObject({ statusCode: 200 });
    expect(served).toEqual([langstraat.id]);
  });

  it.each(['elders', '', 'Langstraat', '__proto__', 'langstraat,bel'])(
    'for the unknown region %j is refused, and served for no region',
    async (regionId) => {
      expect(await respond({ [regionHeader]: regionId })).toMatchObject({
        statusCode: 404,
        body: { type: '/problems/not-found' },
      });
      expect(served).toEqual([]);
    },
  );
});
