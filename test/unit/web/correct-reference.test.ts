// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { correctReference } from '../../../web/correct-reference.ts';
import { ApiStandIn } from '../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../support/site/opened-page.tsx';
import { appearingLimit } from '../../support/time-limits.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function corrected(address: string): string {
  window.history.replaceState({ kept: true }, '', address);
  correctReference(window);
  const { pathname, search, hash } = window.location;
  return pathname + search + hash;
}

describe('A reference in the address', () => {
  it.each([
    ['/bureau/groepen/ls-7kq4m', '/bureau/groepen/LS-7KQ4M'],
    ['/langstraat/groepen/LS-7kq4m%20/meedoen?x=1', '/langstraat/groepen/LS-7KQ4M/meedoen?x=1'],
    ['/groepen/bel%E2%80%937kq4m', '/groepen/BEL-7KQ4M'],
    ['/beheer/ls%207kq4m#abc', '/beheer/LS-7KQ4M#abc'],
  ])('%s becomes %s', (address, expected) => {
    expect(corrected(address)).toBe(expected);
    expect(window.history.state).toEqual({ kept: true });
  });

  it.each([
    '/groepen/LS-7KQ4M',
    '/groepen/dekking',
    '/bureau/groepen/aanmelden',
    '/bureau/beheer/toelaten/ls-7kq4m',
    '/groepen/%E0%A4%A',
    '/bevestigen/ls-7kq4m',
  ])('%s stays as it is', (address) => {
    expect(corrected(address)).toBe(address);
  });

  it.each([
    ['/bureau/groepen/ls-7kq4m', '/v1/desk/groups/LS-7KQ4M'],
    ['/groepen/ls-7kq4m', '/v1/groups/LS-7KQ4M'],
  ])('%s is corrected before the group is looked up', async (address, path) => {
    new ApiStandIn({}).start();
    const asked = vi.spyOn(globalThis, 'fetch');
    const page = new OpenedPage(address);
    const addresses = () => asked.mock.calls.map(([each]) => each);

    await vi.waitFor(() => expect(addresses()).toContain(path), appearingLimit);

    expect(addresses()).not.toContain(path.replace('LS-7KQ4M', 'ls-7kq4m'));
    page.close();
  });
});
