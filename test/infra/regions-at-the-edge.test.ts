import { describe, expect, it } from 'vitest';
import { cachedOrigin } from '../../local/edge/cached-origin.ts';
import { Distribution } from '../../local/edge/distribution.ts';
import { ViewerFunction } from '../../local/edge/viewer-function.ts';
import { cachePolicyOf } from '../../local/system/cache-policies.ts';
import { cachePolicyShape } from '../../local/template/http-shapes.ts';
import { regionHeader } from '../../shared/regions/region-path.ts';
import { onlyResource, resourcesOf, synthesised, targetOf } from './synthesised.ts';

const { registry } = synthesised({ regions: 'langstraat,bel' });

/** Puts the template's cache policy and CloudFront function for open data in front of a fake API. */
function openData(asked: string[] = []) {
  const policy = onlyResource(registry, 'AWS::CloudFront::CachePolicy').Properties;
  const { CacheBehaviors } = onlyResource(registry, 'AWS::CloudFront::Distribution').Properties[
    'DistributionConfig'
  ];
  const functionId = targetOf(CacheBehaviors[0].FunctionAssociations[0].FunctionARN);
  const code = resourcesOf(registry, 'AWS::CloudFront::Function').find(
    ({ id }) => id === functionId,
  )?.Properties['FunctionCode'] as string;
  const origin = cachedOrigin(
    async ({ path, headers }) => {
      const region = headers[regionHeader] ?? 'the first';
      asked.push(region);
      return {
        status: 200,
        headers: { 'cache-control': 'public, max-age=15, s-maxage=60' },
        cookies: [],
        body: Buffer.from(`${path} of ${region}`),
      };
    },
    cachePolicyOf(cachePolicyShape.parse(policy).CachePolicyConfig),
    () => 0,
  );
  const behaviour = {
    origin,
    allowedMethods: ['GET'],
    compress: false,
    viewerRequest: new ViewerFunction('take-region', code),
    headers: (headers: Readonly<Record<string, string>>) => ({ ...headers }),
  };
  const distribution = new Distribution([], behaviour, {
    DefaultRootObject: 'index.html',
    CustomErrorResponses: [],
  });
  return async (path: string, headers: Record<string, string> = {}) => {
    const request = { method: 'GET', query: '', body: Buffer.alloc(0), sourceIp: '127.0.0.1' };
    return (await distribution.handle({ ...request, path, headers })).body.toString();
  };
}

describe('The cache of CloudFront', () => {
  it('never serves the data of one region to another, although their requests have the same path', async () => {
    const asked: string[] = [];
    const get = openData(asked);

    const bodies = [
      await get('/langstraat/v1/groups'),
      await get('/bel/v1/groups'),
      await get('/v1/groups'),
      await get('/langstraat/v1/groups'),
      await get('/bel/v1/groups'),
    ];

    expect(bodies).toEqual([
      '/v1/groups of langstraat',
      '/v1/groups of bel',
      '/v1/groups of the first',
      '/v1/groups of langstraat',
      '/v1/groups of bel',
    ]);
    expect(asked).toEqual(['langstraat', 'bel', 'the first']);
  });

  it('cannot be filled for others by a visitor who sends the header', async () => {
    const get = openData();

    const forged = await get('/langstraat/v1/groups', { [regionHeader]: 'bel' });
    const unnamed = await get('/v1/groups', { [regionHeader]: 'bel' });

    expect([forged, unnamed]).toEqual(['/v1/groups of langstraat', '/v1/groups of the first']);
    expect(await get('/bel/v1/groups')).toBe('/v1/groups of bel');
  });
});
