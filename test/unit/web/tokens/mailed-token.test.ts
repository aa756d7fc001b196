import { describe, expect, it } from 'vitest';
import { browserStorage } from '../../../../web/storage/browser-storage.ts';
import { handToken, takeToken } from '../../../../web/tokens/mailed-token.ts';
import { sessionOf } from '../session.ts';

function pageAt(pathname: string, hash: string) {
  const addresses: string[] = [];
  const page = {
    location: { pathname, search: '', hash },
    history: { replaceState: (_: unknown, __: string, url: string) => addresses.push(url) },
  };
  return { page, addresses };
}

describe('a mailed token', () => {
  it('is removed from the address', () => {
    const { page, addresses } = pageAt('/bevestigen/1', '#secret');

    const token = takeToken(page, browserStorage(sessionOf));

    expect(token).toBe('secret');
    expect(addresses).toEqual(['/bevestigen/1']);
  });

  it('leaves the query in the address', () => {
    const { page, addresses } = pageAt('/groepen/LS-7KQ4M', '#secret');

    takeToken(
      { ...page, location: { ...page.location, search: '?f=kaart' } },
      browserStorage(sessionOf),
    );

    expect(addresses).toEqual(['/groepen/LS-7KQ4M?f=kaart']);
  });

  it('is not anything else that was stored under its name', () => {
    const storage = browserStorage(sessionOf);
    takeToken(pageAt('/bevestigen/1', '#secret').page, {
      ...storage,
      write: (name) => storage.write(name, { token: 'secret' }),
    });

    expect(takeToken(pageAt('/bevestigen/1', '').page, storage)).toBeUndefined();
  });

  it('survives a reload of the page', () => {
    const session = sessionOf();
    takeToken(
      pageAt('/bevestigen/1', '#secret').page,
      browserStorage(() => session),
    );

    const token = takeToken(
      pageAt('/bevestigen/1', '').page,
      browserStorage(() => session),
    );

    expect(token).toBe('secret');
  });

  it('can be handed to another page in the same tab, which it gives access to as well', () => {
    const storage = browserStorage(sessionOf);
    handToken('/deelnemen/2', 'secret', storage);

    expect(takeToken(pageAt('/deelnemen/2', '').page, storage)).toBe('secret');
    expect(takeToken(pageAt('/deelnemen/3', '').page, storage)).toBeUndefined();
  });

  it('is not used for another page', () => {
    const session = sessionOf();
    takeToken(
      pageAt('/bevestigen/1', '#secret').page,
      browserStorage(() => session),
    );

    const token = takeToken(
      pageAt('/antwoorden/1', '').page,
      browserStorage(() => session),
    );

    expect(token).toBeUndefined();
  });

  it.each(['.', ',', ')', '”', '"', "'", '%20', '%2E', '%2e', '%22).', '>'])(
    'is read without the %j that a mail program added to the URL',
    (after) => {
      const { page, addresses } = pageAt('/bevestigen/1', `#secret2${after}`);

      expect(takeToken(page, browserStorage(sessionOf))).toBe('secret2');
      expect(addresses).toEqual(['/bevestigen/1']);
    },
  );

  it('is read in capitals and after an extra number sign', () => {
    expect(takeToken(pageAt('/bevestigen/1', '#%23SECRET').page, browserStorage(sessionOf))).toBe(
      'secret',
    );
  });

  it('is replaced by a newer token for the same page', () => {
    const session = sessionOf();
    takeToken(
      pageAt('/bevestigen/1', '#old').page,
      browserStorage(() => session),
    );

    const token = takeToken(
      pageAt('/bevestigen/1', '#new').page,
      browserStorage(() => session),
    );

    expect(token).toBe('new');
  });
});
