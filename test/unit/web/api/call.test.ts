import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { call, passes } from '../../../../web/api/call.ts';
import { watchForPerson } from '../../../../web/api/person.ts';

const answer = z.object({ reference: z.string() });

function answering(status: number, body: string) {
  const fetching = vi.fn<(path: string, request: RequestInit) => Promise<Response>>(
    async () => new Response(body, { status }),
  );
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

type Listener = Parameters<Parameters<typeof watchForPerson>[0]['addEventListener']>[1];
const found = (selector: string) =>
  ({ closest: (wanted: string) => (wanted === selector ? {} : null) }) as unknown as EventTarget;
const [button, field] = [found('button'), found('input')];

/** A page that was just opened, on which things can happen. */
function nobodyYet() {
  const listeners = new Map<string, Listener>();
  watchForPerson({ addEventListener: (kind, listener) => void listeners.set(kind, listener) });
  return {
    happens: (kind: string, event: Parameters<Listener>[0]) => listeners.get(kind)?.(event),
  };
}

beforeEach(() => nobodyYet().happens('keydown', { isTrusted: true, target: null }));
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a call to the API', () => {
  it('sends a body as JSON with the token and the key in headers', async () => {
    const fetching = answering(200, '{"reference":"LS-7KQ4M"}');

    const outcome = await call({
      path: '/v1/x',
      answer,
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
    ['with a link', { token: 'secret' }],
    ['as a new request', { idempotencyKey: 'key' }],
  ])('sends nothing %s before a person has pressed anything on the page', async (_what, sent) => {
    const fetching = answering(200, '{"reference":"LS-7KQ4M"}');
    nobodyYet();

    const outcome = await call({ path: '/v1/x', answer, body: {}, ...sent });

    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'nobody-pressed', title: 'Druk zelf op de knop' },
    });
    expect(fetching).not.toHaveBeenCalled();
  });

  it.each([
    ['a key', 'keydown', { isTrusted: true, target: null }, 1],
    ['a finger or mouse', 'pointerdown', { isTrusted: true, target: null }, 1],
    ['a screen reader that presses a button', 'click', { isTrusted: true, target: button }, 1],
    ['a click that a script made', 'click', { isTrusted: false, target: button }, 0],
    ['a key that a script made', 'keydown', { isTrusted: false, target: null }, 0],
    [
      'the click on a field that follows from the click of a script on its label',
      'click',
      { isTrusted: true, target: field },
      0,
    ],
  ] as const)('after %s sends as often as it must', async (_what, kind, event, times) => {
    const fetching = answering(200, '{"reference":"LS-7KQ4M"}');
    nobodyYet().happens(kind, event);

    await call({ path: '/v1/x', answer, token: 'secret', body: {} });

    expect(fetching).toHaveBeenCalledTimes(times);
  });

  it('reads with a link, and looks at an area, whoever opens the page', async () => {
    const fetching = answering(200, '{"reference":"LS-7KQ4M"}');
    nobodyYet();

    await call({ path: '/v1/x', answer, token: 'secret' });
    await call({ path: '/v1/area-checks', answer, body: {} });

    expect(fetching).toHaveBeenCalledTimes(2);
  });

  it('reads without a body, so that opening a page changes nothing', async () => {
    const fetching = answering(200, '{"reference":"LS-7KQ4M"}');

    await call({ path: '/v1/x', answer });

    expect(fetching.mock.calls[0]?.[1].method).toBeUndefined();
    expect(fetching.mock.calls[0]?.[1].body).toBeUndefined();
  });

  it('gives the problem that the API describes, whatever host its type stands on', async () => {
    const fields = [{ field: 'name', message: 'Vul de naam van de groep in.' }];
    answering(
      400,
      JSON.stringify({
        type: 'https://a.example/problems/invalid-fields',
        title: 'Niet goed',
        status: 400,
        fields,
      }),
    );

    const outcome = await call({ path: '/v1/x', answer });

    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'invalid-fields', title: 'Niet goed', fields },
    });
  });

  it.each([
    ['an error page of something in between', 502, '<html></html>'],
    [
      'a problem of a type we do not know',
      400,
      '{"type":"/problems/toString","title":"x","status":400}',
    ],
    ['an answer without what it should have', 200, '{}'],
  ])('calls %s unreadable', async (_, status, body) => {
    answering(status, body);

    const outcome = await call({ path: '/v1/x', answer });

    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
  });

  it('says that there is no connection when no answer arrives', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn<() => Promise<Response>>().mockRejectedValue(new TypeError('Failed to fetch')),
    );

    const outcome = await call({ path: '/v1/x', answer });

    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'offline', title: 'Er is geen verbinding' },
    });
  });
});

const sentAway = (status: number, retryAfter: string | null) => {
  const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': retryAfter };
  vi.stubGlobal(
    'fetch',
    async () => new Response('{"message":"Too Many Requests"}', { status, headers }),
  );
};

describe('an API that sends visitors away', () => {
  it.each([
    [429, '5', 'Wacht 5 seconden'],
    [503, '1', 'Wacht 1 seconde en'],
    [429, null, 'Wacht 30 seconden'],
    [503, 'Wed, 21 Oct 2026 07:28:00 GMT', 'Wacht 30 seconden'],
  ])(
    'with %i and Retry-After %s is too busy, and the person hears how long to wait',
    async (status, retryAfter, wait) => {
      sentAway(status, retryAfter);

      const outcome = await call({ path: '/v1/x', answer });

      expect(outcome).toMatchObject({
        ok: false,
        problem: {
          kind: 'too-busy',
          title: 'Het is nu te druk',
          detail: expect.stringContaining(wait),
        },
      });
      expect(!outcome.ok && passes(outcome.problem)).toBe(true);
    },
  );

  it('in its own words is told in those words', async () => {
    answering(
      429,
      JSON.stringify({
        type: '/problems/too-many-requests',
        title: 'Er zijn te veel verzoeken gedaan',
        status: 429,
        detail: 'Over 2 uur.',
      }),
    );

    const outcome = await call({ path: '/v1/x', answer });

    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'too-many-requests', detail: 'Over 2 uur.' },
    });
  });
});
