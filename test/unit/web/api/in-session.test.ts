import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Act = () => Promise<{ ok: boolean; value?: unknown; problem?: unknown }>;
let inSession: (token: string | undefined, act: Act) => ReturnType<Act>;
let exchanged: (string | null)[];
let exchange: () => Response;

const done = { ok: true, value: {} };
const refused = (kind: string) => ({ ok: false, problem: { kind, title: kind } });
/** An action that gets these responses in turn. */
const acting = (...responses: Awaited<ReturnType<Act>>[]) => {
  const act = vi.fn<Act>();
  for (const response of responses) act.mockResolvedValueOnce(response);
  return act;
};

beforeEach(async () => {
  exchanged = [];
  exchange = () => Response.json({ validUntil: '2026-11-21T12:30:00.000Z' }, { status: 201 });
  vi.stubGlobal('fetch', async (_path: string, { headers }: RequestInit) => {
    exchanged.push(new Headers(headers).get('authorization'));
    return exchange();
  });
  vi.resetModules();
  const { watchForPerson } = await import('../../../../web/api/person.ts');
  watchForPerson({
    addEventListener: (_kind, listener) => listener({ isTrusted: true, target: null }),
  });
  ({ inSession } = (await import('../../../../web/api/in-session.ts')) as unknown as {
    inSession: typeof inSession;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('A press with a token', () => {
  it('starts a session first, and the next one with the same token uses it', async () => {
    const [first, second] = [acting(done), acting(done)];

    expect(await inSession('one', first)).toEqual(done);
    expect(await inSession('one', second)).toEqual(done);

    expect(exchanged).toEqual(['Bearer one']);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });

  it('starts a session of its own for another token', async () => {
    await inSession('one', acting(done));
    await inSession('two', acting(done));
    await inSession('one', acting(done));

    expect(exchanged).toEqual(['Bearer one', 'Bearer two', 'Bearer one']);
  });

  it.each(['session-ended', 'link-foreign'])(
    'is made again in a new session if the answer is %s, so that the person presses once',
    async (kind) => {
      await inSession('one', acting(done));
      const act = acting(refused(kind), done);

      expect(await inSession('one', act)).toEqual(done);

      expect(exchanged).toHaveLength(2);
      expect(act).toHaveBeenCalledTimes(2);
    },
  );

  it('is not made again if it is refused for another reason', async () => {
    await inSession('one', acting(done));
    const act = acting(refused('already-decided'));

    expect(await inSession('one', act)).toEqual(refused('already-decided'));

    expect(exchanged).toHaveLength(1);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('does nothing if the token is refused, and starts no session with it later', async () => {
    exchange = () =>
      Response.json(
        { type: '/problems/link-expired', title: 'Deze link is verlopen', status: 401 },
        { status: 401 },
      );
    const act = acting(done, done);

    const first = await inSession('one', act);
    await inSession('one', act);

    expect(first).toMatchObject({ ok: false, problem: { kind: 'link-expired' } });
    expect(act).not.toHaveBeenCalled();
    expect(exchanged).toHaveLength(2);
  });

  it('without a token is refused by the API, not by the page', async () => {
    await inSession(undefined, acting(done));
    await inSession(undefined, acting(done));

    expect(exchanged).toEqual([null, null]);
  });
});
