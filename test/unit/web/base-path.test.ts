import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';

const storedNames: string[] = [];

/** Loads modules of the web application as if it had been built for the given path. */
async function builtFor(base: string) {
  vi.resetModules();
  vi.stubEnv('BASE_URL', base);
  const { call } = await import('../../../web/api/call.ts');
  const { siteAddress } = await import('../../../web/base-path.ts');
  const { tabStorage } = await import('../../../web/storage/browser-storage.ts');
  return { call, siteAddress, tabStorage };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  storedNames.length = 0;
});

describe.each([
  { base: '/', address: '/v1/groups', name: 'buurtkring:aanmelding' },
  { base: '/bel/', address: '/bel/v1/groups', name: '/bel:buurtkring:aanmelding' },
])('An application under the path $base', ({ base, address, name }) => {
  it('calls the API under that path', async () => {
    const fetching = vi.fn<typeof fetch>(async () => Response.json({}));
    vi.stubGlobal('fetch', fetching);
    const { call, siteAddress } = await builtFor(base);

    await call({ path: '/v1/groups', response: z.object({}) });

    expect(fetching.mock.calls[0]?.[0]).toBe(address);
    expect(siteAddress('/v1/groups')).toBe(address);
  });

  it('stores what somebody fills in under a name that no other region uses', async () => {
    const setItem = (stored: string) => void storedNames.push(stored);
    vi.stubGlobal('window', { sessionStorage: { setItem } });
    const { tabStorage } = await builtFor(base);

    tabStorage.write('buurtkring:aanmelding', { name: 'Buurtgroep' });

    expect(storedNames).toEqual([name]);
  });
});
