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
let asked: HttpRequest[];
let answer: { status: number; cacheControl: string | undefined };

beforeEach(() => {
  [now, asked, answer] = [
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
      asked.push(received);
      const { status, cacheControl } = answer;
      const headers = {
        etag: '"one"',
        ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
      };
      return { status, headers, cookies: [], body: Buffer.from(`answer ${asked.length}`) };
    },
    { ...policy, ...changes },
    () => now,
  );
  return async (changed: Partial<HttpRequest> = {}) =>
    (await origin(request(changed))).body.toString();
}

describe('The cache of the edge', () => {
  it('keeps an answer for as long as it says to caches that are shared, with its age', async () => {
    const get = edge();
    const answers = [await get(), await get()];
    now += 59_000;
    answers.push(await get());
    now += 1_000;

    answers.push(await get());

    expect(answers).toEqual(['answer 1', 'answer 1', 'answer 1', 'answer 2']);
  });

  it('takes requests apart by what the policy names, and by nothing else', async () => {
    const get = edge();
    await get();

    const answers = [
      await get({ query: 'f=geojson' }),
      await get({ headers: { accept: 'application/geo+json' } }),
      await get({ path: '/v1/groups/x' }),
      await get({ headers: { 'user-agent': 'other' } }),
    ];

    expect(answers).toEqual(['answer 2', 'answer 3', 'answer 4', 'answer 1']);
  });

  it.each([
    ['a change', { method: 'POST' }, {}, { status: 200, cacheControl: 'max-age=60' }],
    ['an error', {}, {}, { status: 503, cacheControl: 'max-age=60' }],
    ['what must not be stored', {}, {}, { status: 200, cacheControl: 'no-store' }],
    [
      'what says nothing, under a policy without a time of its own',
      {},
      {},
      { status: 200, cacheControl: undefined },
    ],
    [
      'anything, where the policy keeps nothing',
      {},
      { maxTtl: 0 },
      { status: 200, cacheControl: 'max-age=60' },
    ],
  ])('never keeps %s', async (_what, changed, changes, given) => {
    answer = given;
    const get = edge(changes);

    expect([await get(changed), await get(changed)]).toEqual(['answer 1', 'answer 2']);
  });

  it('keeps nothing longer than the policy allows', async () => {
    const get = edge({ maxTtl: 10 });
    await get();
    now += 11_000;

    expect(await get()).toBe('answer 2');
  });

  it('asks once for what many want at once', async () => {
    const get = edge();

    const answers = await Promise.all(Array.from({ length: 20 }, () => get()));

    expect([new Set(answers).size, asked.length]).toEqual([1, 1]);
  });

  it('asks for the whole answer and says itself that somebody has it already', async () => {
    const origin = cachedOrigin(
      async (received) => {
        asked.push(received);
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

    const answers = [
      await origin(request({ headers: { 'if-none-match': 'W/"one"' } })),
      await origin(request()),
    ];

    expect(answers.map(({ status, body }) => [status, body.toString()])).toEqual([
      [304, ''],
      [200, 'whole'],
    ]);
    expect(asked.map(({ headers }) => headers)).toEqual([{}]);
  });
});
