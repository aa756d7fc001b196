import { beforeEach, describe, expect, it } from 'vitest';
import { cachedOrigin, type CachePolicy } from '../../../../local/edge/cached-origin.ts';
import type { HttpRequest, HttpResponse } from '../../../../local/http/exchange.ts';

const policy: CachePolicy = {
  minTtl: 0,
  defaultTtl: 0,
  maxTtl: 3600,
  headers: ['accept'],
  query: true,
};
let now: number;
let originRequests: HttpRequest[];
let originResponse: { status: number; cacheControl: string | undefined };

beforeEach(() => {
  [now, originRequests, originResponse] = [
    1_000_000,
    [],
    { status: 200, cacheControl: 'public, max-age=15, s-maxage=60' },
  ];
});

const request = (changes: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  path: '/v1/groups',
  query: '',
  headers: {},
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  ...changes,
});

function edge(changes: Partial<CachePolicy> = {}) {
  const origin = cachedOrigin(
    async (received): Promise<HttpResponse> => {
      originRequests.push(received);
      const { status, cacheControl } = originResponse;
      const headers = {
        etag: '"one"',
        ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
      };
      return { status, headers, cookies: [], body: Buffer.from(`answer ${originRequests.length}`) };
    },
    { ...policy, ...changes },
    () => now,
  );
  return async (changed: Partial<HttpRequest> = {}) =>
    (await origin(request(changed))).body.toString();
}

describe('The cache of the edge', () => {
  it('keeps a response for its s-maxage', async () => {
    const get = edge();
    const bodies = [await get(), await get()];
    now += 59_000;
    bodies.push(await get());
    now += 1_000;

    bodies.push(await get());

    expect(bodies).toEqual(['answer 1', 'answer 1', 'answer 1', 'answer 2']);
  });

  it('distinguishes requests by what the policy names, and by nothing else', async () => {
    const get = edge();
    await get();

    const bodies = [
      await get({ query: 'f=geojson' }),
      await get({ headers: { accept: 'application/geo+json' } }),
      await get({ path: '/v1/groups/x' }),
      await get({ headers: { 'user-agent': 'other' } }),
    ];

    expect(bodies).toEqual(['answer 2', 'answer 3', 'answer 4', 'answer 1']);
  });

  it.each([
    ['a response to a POST', { method: 'POST' }, {}, { status: 200, cacheControl: 'max-age=60' }],
    ['an error', {}, {}, { status: 503, cacheControl: 'max-age=60' }],
    ['a response with no-store', {}, {}, { status: 200, cacheControl: 'no-store' }],
    [
      'a response without Cache-Control, under a policy without a default TTL',
      {},
      {},
      { status: 200, cacheControl: undefined },
    ],
    [
      'anything, under a policy with a maximum TTL of zero',
      {},
      { maxTtl: 0 },
      { status: 200, cacheControl: 'max-age=60' },
    ],
  ])('never caches %s', async (_what, changed, changes, given) => {
    originResponse = given;
    const get = edge(changes);

    expect([await get(changed), await get(changed)]).toEqual(['answer 1', 'answer 2']);
  });

  it('keeps no response longer than the policy allows', async () => {
    const get = edge({ maxTtl: 10 });
    await get();
    now += 11_000;

    expect(await get()).toBe('answer 2');
  });

  it('makes one origin request for many simultaneous requests', async () => {
    const get = edge();

    const bodies = await Promise.all(Array.from({ length: 20 }, () => get()));

    expect([new Set(bodies).size, originRequests.length]).toEqual([1, 1]);
  });

  it('requests the whole response and itself responds 304 to a client that already has it', async () => {
    const origin = cachedOrigin(
      async (received) => {
        originRequests.push(received);
        return {
          status: 200,
          headers: { etag: '"one"', 'cache-control': 'max-age=60' },
          cookies: [],
          body: Buffer.from('whole'),
        };
      },
      policy,
      () => now,
    );

    const bodies = [
      await origin(request({ headers: { 'if-none-match': 'W/"one"' } })),
      await origin(request()),
    ];

    expect(bodies.map(({ status, body }) => [status, body.toString()])).toEqual([
      [304, ''],
      [200, 'whole'],
    ]);
    expect(originRequests.map(({ headers }) => headers)).toEqual([{}]);
  });
});
