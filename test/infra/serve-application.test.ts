import { describe, expect, it } from 'vitest';
import { edgeFunctionCode } from '../../infra/constructs/edge-functions.ts';
import { queryObject } from '../../local/edge/viewer-function.ts';
import { regionIds } from '../../shared/regions/index.ts';
import type { RegionList } from '../../shared/regions/region-list.ts';
import { runEdgeFunction } from './edge-function.ts';

const uriFor = (regions: RegionList, uri: string): string =>
  runEdgeFunction('serve-application', regions, { uri }).uri;

const redirectFor = (address: string) => {
  const [uri = '', query = ''] = address.split('?');
  return runEdgeFunction('serve-application', regionIds, {
    uri,
    querystring: queryObject(query),
  }) as unknown as {
    readonly statusCode?: number;
    readonly headers: Readonly<Record<string, { readonly value: string }>>;
  };
};

const files = [
  '/assets/index-abc123.js',
  '/favicon.svg',
  '/index.html',
  '/robots.txt',
  '/.well-known/security.txt',
];
const interfacePaths = [
  '/v1/groups',
  '/v1/ogc',
  '/v1/openapi.json',
  '/v1/registrations/01KAM0000000000000000000G1',
];

describe('CloudFront serves the application of a region that is deployed alone for every page:', () => {
  it.each(['/', '/aanmelden', '/groepen/LS-7KQ4M', '/aanmelding/01KAM0000000000000000000G1/'])(
    '%s is a page',
    (uri) => {
      expect(uriFor(['langstraat'], uri)).toBe('/index.html');
    },
  );

  it.each(['/bureau', '/bureau/', '/bureau/sessies'])('%s is a page of the desk', (uri) => {
    expect(uriFor(['langstraat'], uri)).toBe('/bureau/index.html');
  });

  it('and its own id is a page like any other', () => {
    expect(uriFor(['langstraat'], '/langstraat/groepen')).toBe('/index.html');
  });

  it.each(files)('%s is a file and is not rewritten', (uri) => {
    expect(uriFor(['langstraat'], uri)).toBe(uri);
  });

  it.each(interfacePaths)('%s belongs to the interface and is not rewritten', (uri) => {
    expect(uriFor(['langstraat'], uri)).toBe(uri);
  });
});

describe('CloudFront serves, for regions that share a deployment,', () => {
  it('the page at which visitors find their region at the root', () => {
    expect(uriFor(regionIds, '/')).toBe('/index.html');
  });

  it.each([
    ['/langstraat', '/langstraat/index.html'],
    ['/langstraat/', '/langstraat/index.html'],
    ['/bel/groepen/BEL-7KQ4M', '/bel/index.html'],
    ['/bel/langstraat/groepen', '/bel/index.html'],
    ['/bel/bureau', '/bel/bureau/index.html'],
    ['/langstraat/bureau/sessies', '/langstraat/bureau/index.html'],
    ['/bel/groepen/bureau', '/bel/index.html'],
  ])('the application of the region in the path for %s', (uri, page) => {
    expect(uriFor(regionIds, uri)).toBe(page);
  });

  it.each(['/aanmelden', '/groepen/LS-7KQ4M', '/belgie', '/Langstraat', '//bel', '/constructor'])(
    'the page that says that there is none for %s',
    (uri) => {
      expect(uriFor(regionIds, uri)).toBe('/not-found.html');
    },
  );

  it.each([...files, ...files.map((file) => `/bel${file}`)])('the file %s unchanged', (uri) => {
    expect(uriFor(regionIds, uri)).toBe(uri);
  });

  it.each([...interfacePaths, ...interfacePaths.map((path) => `/bel${path}`)])(
    'the path %s of the interface unchanged',
    (uri) => {
      expect(uriFor(regionIds, uri)).toBe(uri);
    },
  );
});

describe('CloudFront repairs a link that a mail program broke, by a redirect:', () => {
  const token = 'abcdefghijklmnopqrstuvwx2q';
  const page = '/langstraat/beheer/LS-7KQ4M';
  it.each([
    ['an encoded number sign', `${page}%23${token}`, `${page}#${token}`],
    ['one that is encoded twice', `${page}%2523${token}`, `${page}#${token}`],
    ['one that is encoded three times', `${page}%252523${token}`, `${page}#${token}`],
    ['and a full stop', `${page}%23${token}.`, `${page}#${token}`],
    ['and an encoded full stop', `${page}%23${token}%2E`, `${page}#${token}`],
    ['and a bracket with a comma', `${page}%23${token}),`, `${page}#${token}`],
    ['and a quote', `${page}%23${token}%22`, `${page}#${token}`],
    ['and a curly quote', `${page}%23${token}%E2%80%9D`, `${page}#${token}`],
    ['and a space', `${page}%23${token}%20`, `${page}#${token}`],
    ['a query before it', `${page}?utm_source=mail%23${token}`, `${page}#${token}`],
    ['a query before one that is encoded twice', `${page}?a=1%2523${token}`, `${page}#${token}`],
    ['several parameters', `${page}?a=1&b=2%23${token}&c=3`, `${page}#${token}`],
    ['the same parameter twice', `${page}?a=1&a=2%23${token}`, `${page}#${token}`],
    ['a parameter without a value', `${page}?x%23${token}`, `${page}#${token}`],
    ['nothing but the token in the query', `${page}?%23${token}`, `${page}#${token}`],
    ['a full stop after the query', `${page}?a=1%23${token}.`, `${page}#${token}`],
    [
      'capitals in the query',
      `${page}?a=1%23${token.toUpperCase()}`,
      `${page}#${token.toUpperCase()}`,
    ],
    ['a query after it', `${page}%23${token}?utm_source=mail`, `${page}#${token}`],
    ['a query as HTML', `${page}&amp;x=1%23${token}`, `${page}#${token}`],
    ['a query without its question mark', `${page}&x=1%23${token}`, `${page}#${token}`],
    ['an encoded query', `${page}%3Fx%3D1%23${token}`, `${page}#${token}`],
    ['one that is encoded twice as well', `${page}%253Fx%253D1%2523${token}`, `${page}#${token}`],
    ['an encoded equals sign', `${page}%3D%23${token}`, `${page}#${token}`],
    ['an equals sign', `${page}=%23${token}`, `${page}#${token}`],
    ['a slash', `${page}/%23${token}`, `${page}/#${token}`],
    ['a full stop after a page', '/langstraat/groepen/LS-7KQ4M.', '/langstraat/groepen/LS-7KQ4M'],
    ['an encoded one', '/bel/groepen/BEL-7KQ4M%2E', '/bel/groepen/BEL-7KQ4M'],
    ['one that is encoded twice', '/bel/groepen/BEL-7KQ4M%252e', '/bel/groepen/BEL-7KQ4M'],
    ['a bracket and a full stop', '/bel/spelregels).', '/bel/spelregels'],
  ])('%s', (_what, uri, address) => {
    const { statusCode, headers } = redirectFor(uri);

    expect([statusCode, headers['location']?.value]).toEqual([302, address]);
    expect(headers['cache-control']?.value).toBe('no-store');
  });

  it.each([
    ...files,
    '/',
    '/bel/zoeken',
    '/bel/zoeken?plaats=Straat%2012%20%2323',
    `/bel/zoeken?plaats=%23${token}q`,
    `/bel/zoeken?plaats=${token}`,
    `${page}?utm_source=mail`,
    `${page}/`,
    '/assets/index-abc123.css',
    `/langstraat/v1/groups?cursor=%23${token}`,
  ])('%s is left as it is', (uri) => {
    expect(redirectFor(uri).statusCode).toBeUndefined();
  });

  it.each([
    '//evil.example.',
    '//evil.example/%23abc',
    '/\\evil.example.',
    `//evil.example?a=1%23${token}`,
    `/\\evil.example?a=1%23${token}`,
  ])('never to another host: %s', (uri) => {
    expect(redirectFor(uri).statusCode).toBeUndefined();
  });
});

describe('The code of a CloudFront function', () => {
  it.each(['serve-application', 'take-region'] as const)(
    '%s is far below the limit of 10 KB, so that regions can be added',
    (name) => {
      expect(edgeFunctionCode(name, regionIds).length).toBeLessThan(3_000);
    },
  );
});
