import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { call } from '../../../web/api/call.ts';

const answer = z.object({ reference: z.string() });

function answering(status: number, body: string) {
  const fetching = vi.fn<(path: string, request: RequestInit) => Promise<Response>>(async () => new Response(body, { status }));
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a call to the API', () => {
  it('sends a body as JSON with the token and the key in headers', async () => {
    const fetching = answering(200, '{"reference":"LS-7KQ4M"}');

    const outcome = await call({ path: '/v1/x', answer, token: 'secret', body: { a: 1 }, idempotencyKey: 'key' });

    const request = fetching.mock.calls[0]?.[1];
    const headers = new Headers(request?.headers);
    expect(outcome).toEqual({ ok: true, value: { reference: 'LS-7KQ4M' } });
    expect(request).toMatchObject({ method: 'POST', body: '{"a":1}' });
    expect(headers.get('authorization')).toBe('Bearer secret');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('idempotency-key')).toBe('key');
  });

  it('reads without a body, so that opening a page changes nothing', async () => {
    const fetching = answering(200, '{"reference":"LS-7KQ4M"}');

    await call({ path: '/v1/x', answer });

    expect(fetching.mock.calls[0]?.[1].method).toBeUndefined();
    expect(fetching.mock.calls[0]?.[1].body).toBeUndefined();
  });

  it('gives the problem that the API describes, whatever host its type stands on', async () => {
    const fields = [{ field: 'name', message: 'Vul de naam van de groep in.' }];
    answering(400, JSON.stringify({ type: 'https://a.example/problems/invalid-fields', title: 'Niet goed', status: 400, fields }));

    const outcome = await call({ path: '/v1/x', answer });

    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'invalid-fields', title: 'Niet goed', fields } });
  });

  it.each([
    ['an error page of something in between', 502, '<html></html>'],
    ['a problem of a type we do not know', 400, '{"type":"/problems/toString","title":"x","status":400}'],
    ['an answer without what it should have', 200, '{}'],
  ])('calls %s unreadable', async (_, status, body) => {
    answering(status, body);

    const outcome = await call({ path: '/v1/x', answer });

    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
  });

  it('says that there is no connection when no answer arrives', async () => {
    vi.stubGlobal('fetch', vi.fn<() => Promise<Response>>().mockRejectedValue(new TypeError('Failed to fetch')));

    const outcome = await call({ path: '/v1/x', answer });

    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'offline', title: 'Er is geen verbinding' } });
  });
});
