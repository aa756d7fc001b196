import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { regionIds } from '../../../../shared/regions/index.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { chooserRegionOf } from '../../../../web/chooser/chooser-region.ts';
import { pageNames } from '../../../../shared/regions/site-paths.ts';
import { addressIn, continuationOf } from '../../../../web/chooser/continuation.ts';

const regions = [langstraat, bel].map(chooserRegionOf);
const at = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'https://buurtkring.example');
  return continuationOf({ pathname, search, hash }, regions);
};
const token = 'abcdefghijklmnopqrstuvwxyz';
const registration = '/bevestigen/01KAM0000000000000000000G1';

describe('An address without a region', () => {
  it('is the chooser itself at the root', () => {
    expect(at('/')).toEqual({ kind: 'choose' });
  });

  it.each([
    ['/groepen/LS-7KQ4M', '/langstraat/groepen/LS-7KQ4M'],
    ['/groepen/BEL-7KQ4M/meedoen', '/bel/groepen/BEL-7KQ4M/meedoen'],
    ['/groepen/ls-7kq4m?x=1', '/langstraat/groepen/ls-7kq4m?x=1'],
    ['/groepen/ls-7kq4m%20', '/langstraat/groepen/ls-7kq4m%20'],
    [`/beheer/LS-7KQ4M#${token}`, `/langstraat/beheer/LS-7KQ4M#${token}`],
  ])('%s leads to the region whose prefix its reference has', (address, to) => {
    expect(at(address)).toEqual({ kind: 'forward', to });
  });

  it.each([
    ['a token', `${registration}#${token}`],
    ['a damaged token', `${registration}#a.%.c`],
    ['a reference of a region that is not here', '/groepen/XX-7KQ4M'],
    ['neither', '/aanmelden?plaats=51.6904,5.0812'],
  ])('with %s keeps all of its path for the region that the visitor chooses', (_what, path) => {
    const continuation = at(path);

    expect(continuation).toEqual({ kind: 'continue', path });
    expect(addressIn(bel, { kind: 'continue', path })).toBe(`/bel${path}`);
  });

  it.each(['/onbekend', '/groepen.html', '/assets/x.js', '//evil.example/groepen'])(
    '%s does not exist',
    (address) => {
      expect(continuationOf({ pathname: address, search: '', hash: '' }, regions)).toEqual({
        kind: 'not-found',
      });
    },
  );
});

describe('A visitor who chooses a region', () => {
  it.each([{ kind: 'choose' }, { kind: 'not-found' }] as const)(
    'from $kind gets its home page, or the groups at the place that was searched for',
    (choice) => {
      expect(addressIn(bel, choice)).toBe('/bel/');
      expect(addressIn(bel, choice, [5.22, 52.25])).toBe('/bel/zoeken?plaats=52.2500,5.2200');
    },
  );

  it.each([
    ['/zoeken?plaats=51.6904,5.0812', '/bel/zoeken?plaats=52.2500,5.2200'],
    ['/aanmelden', '/bel/aanmelden?plaats=52.2500,5.2200'],
    ['/spelregels', '/bel/spelregels'],
  ])('on the way to %s keeps the chosen place if that page uses it', (path, address) => {
    expect(addressIn(bel, { kind: 'continue', path }, [5.22, 52.25])).toBe(address);
  });
});

describe('The names of pages', () => {
  it('are the first parts of all paths of the application, and the id of no region', () => {
    const routes = readFileSync('web/application.tsx', 'utf8').matchAll(
      /<Route path="\/([a-z-]*)/g,
    );
    const names = new Set([...routes].map(([, name = '']) => name).filter(Boolean));
    // The officers' desk is a separate application.
    names.add('bureau');

    expect([...names].toSorted()).toEqual([...pageNames].toSorted());
    expect(regionIds.filter((id) => names.has(id))).toEqual([]);
  });
});
