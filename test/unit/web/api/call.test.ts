import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { call, isTransient } from '../../../../web/api/call.ts';
import { watchForPerson } from '../../../../web/api/person.ts';

const response = z.object({ reference: z.string() });

function responding(status: number, body: string) {
  const fetching = vi.fn<(path: string, request: RequestInit) => Promise<Response>>(
    async () => new Response(body, { status }),
  );
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

type Listener = Parameters<Parameters<typeof watchForPerson>[0]['addEventListener']>[1];
const elementOf = (selector: string) =>
  ({ closest: (wanted: string) => (wanted === selector ? {} : null) }) as unknown as EventTarget;
const [button, field] = [elementOf('button'), elementOf('input')];

/** A page that has just been opened and that nobody has interacted with yet. */
function freshPage() {
  const listeners = new Map<string, Listener>();
  watchForPerson({ addEventListener: (kind, listener) => void listeners.set(kind, listener) });
  return {
    happens: (kind: string, event: Parameters<Listener>[0]) => listeners.get(kind)?.(event),
  };
}

beforeEach(() => freshPage().happens('keydown', { isTrusted: true, target: null }));
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a call to the API', () => {
  it('sends a body as JSON, with the token and the idempotency key in headers', async () => {
    const fetching = responding(200, '{"reference":"LS-7KQ4M"}');

    const outcome = await call({
      path: '/v1/x',
      response,
      token: 'secret',
      body: { a: 1 },
      idempotencyKey: 'key',
    });

    const request = fetching.mock.calls[0]?.[1];
    const headers = new Headers(request?.headers);
    expect(outcome).toEqual({ ok: true, value: { reference: 'LS-7KQ4M' } });
    expect(request).toMatchObject({ method: 'POST', body: '{"a":1}' });
    expect(headers.get('authorization')).toBe('Bearer secret');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('idempotency-key')).toBe('key');
  });

  it.each([
    ['with a token', { token: 'secret' }],
    ['as a new request', { idempotencyKey: 'key' }],
  ])('sends nothing %s before a person has acted on the page', async (_what, sent) => {
    const fetching = responding(200, '{"reference":"LS-7KQ4M"}');
    freshPage();

    const outcome = await call({ path: '/v1/x', response, body: {}, ...sent });

    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'nobody-pressed', title: 'Druk zelf op de knop' },
    });
    expect(fetching).not.toHaveBeenCalled();
  });

  it.each([
    ['a key press', 'keydown', { isTrusted: true, target: null }, 1],
    ['a finger or a mouse', 'pointerdown', { isTrusted: true, target: null }, 1],
    ['a screen reader that presses a button', 'click', { isTrusted: true, target: button }, 1],
    ['a click by a script', 'click', { isTrusted: false, target: button }, 0],
    ['a key press by a script', 'keydown', { isTrusted: false, target: null }, 0],
    ['a click beside all buttons', 'click', { isTrusted: true, target: null }, 0],
    ['a click on the page itself', 'click', { isTrusted: true, target: new EventTarget() }, 0],
    [
      'the click on a field that follows when a script clicks its label',
      'click',
      { isTrusted: true, target: field },
      0,
    ],
  ] as const)(
    'sends a request after %s only if a person caused it',
    async (_what, kind, event, times) => {
      const fetching = responding(200, '{"reference":"LS-7KQ4M"}');
      freshPage().happens(kind, event);

      await call({ path: '/v1/x', response, token: 'secret', body: {} });

      expect(fetching).toHaveBeenCalledTimes(times);
    },
  );

  it('reads with a token, and checks an area, whoever opens the page', async () => {
    const fetching = responding(200, '{"reference":"LS-7KQ4M"}');
    freshPage();

    await call({ path: '/v1/x', response, token: 'secret' });
    await call({ path: '/v1/area-checks', response, body: {} });

    expect(fetching).toHaveBeenCalledTimes(2);
  });

  it('reads without a body, so that opening a page changes nothing', async () => {
    const fetching = responding(200, '{"reference":"LS-7KQ4M"}');

    await call({ path: '/v1/x', response });

    expect(fetching.mock.calls[0]?.[1].method).toBeUndefined();
    expect(fetching.mock.calls[0]?.[1].body).toBeUndefined();
  });

  it('returns the problem that the API describes, whatever the host of its type', async () => {
    const fields = [{ field: 'name', message: 'Vul de naam van de groep in.' }];
    responding(
      400,
      JSON.stringify({
        type: 'https://a.example/problems/invalid-fields',
        title: 'Niet goed',
        status: 400,
        fields,
      }),
    );

    const outcome = await call({ path: '/v1/x', response });

    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'invalid-fields', title: 'Niet goed', fields },
    });
  });

  it.each([
    ['an error page of a proxy', 502, '<html></html>'],
    ['a problem of an unknown type', 400, '{"type":"/problems/toString","title":"x","status":400}'],
    ['a response without the expected fields', 200, '{}'],
  ])('calls %s unreadable', async (_, status, body) => {
    responding(status, body);

    const outcome = await call({ path: '/v1/x', response });

    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
  });

  it('reports that there is no connection when no response arrives', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn<() => Promise<Response>>().mockRejectedValue(new TypeError('Failed to fetch')),
    );

    const outcome = await call({ path: '/v1/x', response });

    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'offline', title: 'Er is geen verbinding' },
    });
  });
});

describe('a response that takes too long', () => {
  it('counts as no connection after half a minute', async () => {
    const limit = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    vi.stubGlobal('fetch', async (_path: string, { signal }: RequestInit) => {
      signal?.throwIfAborted();
      return new Response('{"reference":"LS-7KQ4M"}');
    });

    const outcome = await call({ path: '/v1/x', response });

    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'offline' } });
    expect(limit).toHaveBeenCalledWith(30_000);
    limit.mockRestore();
  });
});

const throttledWith = (status: number, retryAfter: string | null) => {
  const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': retryAfter };
  vi.stubGlobal(
    'fetch',
    async () => new Response('{"message":"Too Many Requests"}', { status, headers }),
  );
};

describe('an API that throttles', () => {
  it.each([
    [429, '5', 'Wacht 5 seconden'],
    [503, '1', 'Wacht 1 seconde en'],
    [429, null, 'Wacht 30 seconden'],
    [503, 'Wed, 21 Oct 2026 07:28:00 GMT', 'Wacht 30 seconden'],
  ])(
    'with status %i and Retry-After %s is too busy, and the message states how long to wait',
    async (status, retryAfter, wait) => {
      throttledWith(status, retryAfter);

      const outcome = await call({ path: '/v1/x', response });

      expect(outcome).toMatchObject({
        ok: false,
        problem: {
          kind: 'too-busy',
          title: 'Het is nu te druk',
          detail: expect.stringContaining(wait),
        },
      });
      expect(!outcome.ok && isTransient(outcome.problem)).toBe(true);
    },
  );

  it('and describes the problem itself is quoted', async () => {
    responding(
      429,
      JSON.stringify({
        type: '/problems/too-many-requests',
        title: 'Er zijn te veel verzoeken gedaan',
        status: 429,
        detail: 'Over 2 uur.',
      }),
    );

    const outcome = await call({ path: '/v1/x', response });

    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'too-many-requests', detail: 'Over 2 uur.' },
    });
  });
});

const challengeOf = (most: number) => ({ parameters: { data: { most } }, signature: 'ab' });
const needed = (most: number) =>
  JSON.stringify({
    type: '/problems/work-needed',
    title: 'Uw apparaat moet eerst even rekenen',
    status: 429,
    challenge: challengeOf(most),
  });
/** Makes `fetch` respond with each of these in turn, and then with status 500. Returns the mock. */
const respondingWith = (...responses: readonly (readonly [number, string])[]) => {
  const left = [...responses];
  const fetching = vi.fn<(path: string, request: RequestInit) => Promise<Response>>(async () => {
    const [status, body] = left.shift() ?? [500, ''];
    return new Response(body, { status });
  });
  vi.stubGlobal('fetch', fetching);
  return fetching;
};

describe('an API that asks for a proof of work', () => {
  const sent = { path: '/v1/x', response, body: { a: 1 }, idempotencyKey: 'key' };

  it('gets the same request again with the proof, as often as it asks for more work', async () => {
    const fetching = respondingWith(
      [429, needed(300)],
      [429, needed(600)],
      [200, '{"reference":"LS-7KQ4M"}'],
    );
    let proofs = 0;
    const solve = vi.fn<(challenge: { signature: string }) => Promise<string>>(
      async () => `proof ${(proofs += 1)}`,
    );

    const outcome = await call({ ...sent, solve });

    const requests = fetching.mock.calls.map(([, request]) => request);
    expect(outcome).toEqual({ ok: true, value: { reference: 'LS-7KQ4M' } });
    expect(solve.mock.calls).toEqual([[challengeOf(300)], [challengeOf(600)]]);
    expect(requests.map(({ headers }) => new Headers(headers).get('proof-of-work'))).toEqual([
      null,
      'proof 1',
      'proof 2',
    ]);
    expect(
      new Set(requests.map(({ headers }) => new Headers(headers).get('idempotency-key'))),
    ).toEqual(new Set(['key']));
  });

  it('is not asked again by a browser that cannot do the work, which says when a request needs no work', async () => {
    const fetching = respondingWith([429, needed(300)]);

    const outcome = await call({ ...sent, solve: async () => undefined });

    expect(fetching).toHaveBeenCalledTimes(1);
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'work-needed' } });
  });

  it('is not asked for ever', async () => {
    const fetching = respondingWith(
      ...Array.from({ length: 50 }, () => [429, needed(300)] as const),
    );

    const outcome = await call({ ...sent, solve: async () => 'proof' });

    expect(outcome.ok).toBe(false);
    expect(fetching).toHaveBeenCalledTimes(11);
  });
});
