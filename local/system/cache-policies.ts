import type { CachePolicy } from '../edge/cached-origin.ts';
import { cachePolicyShape, type CachePolicyModel } from '../template/http-shapes.ts';
import type { Resolver } from '../template/resolver.ts';
import { typed } from '../template/typed.ts';

/** AWS's managed cache policies, by their fixed ids. */
const managed: ReadonlyMap<string, CachePolicy> = new Map([
  // CachingOptimized
  [
    '658327ea-f89d-4fab-a63d-7e88639e58f6',
    { minTtl: 1, defaultTtl: 86_400, maxTtl: 31_536_000, headers: [], query: false },
  ],
  // CachingDisabled
  [
    '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    { minTtl: 0, defaultTtl: 0, maxTtl: 0, headers: [], query: false },
  ],
]);

/** Every cache policy that a behaviour can refer to, by its id. */
export function cachePolicies(resolver: Resolver): ReadonlyMap<string, CachePolicy> {
  const own = typed(resolver, 'AWS::CloudFront::CachePolicy', cachePolicyShape).map(
    ({ ref, model }) => [ref, cachePolicyOf(model.CachePolicyConfig)] as const,
  );
  return new Map([...managed, ...own]);
}

/** Converts a cache policy from the template to the form that the edge uses; header names become lower case. */
export function cachePolicyOf({
  MinTTL,
  DefaultTTL,
  MaxTTL,
  ParametersInCacheKeyAndForwardedToOrigin: key,
}: CachePolicyModel): CachePolicy {
  const { HeadersConfig: headers, QueryStringsConfig: query } = key;
  return {
    minTtl: MinTTL,
    defaultTtl: DefaultTTL,
    maxTtl: MaxTTL,
    headers:
      headers.HeaderBehavior === 'none' ? [] : headers.Headers.map((name) => name.toLowerCase()),
    query: query.QueryStringBehavior === 'all',
  };
}
