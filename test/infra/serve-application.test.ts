import { describe, expect, it } from 'vitest';
import { edgeFunctionCode } from '../../infra/constructs/edge-functions.ts';
import { regionIds } from '../../shared/regions/index.ts';
import type { RegionList } from '../../shared/regions/region-list.ts';
import { runEdgeFunction } from './edge-function.ts';

const uriFor = (regions: RegionList, uri: string): string =>
  runEdgeFunction('serve-application', regions, { uri }).uri;

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

describe('The code of a CloudFront function', () => {
  it.each(['serve-application', 'take-region'] as const)(
    '%s is far below the limit of 10 KB, so that regions can be added',
    (name) => {
      expect(edgeFunctionCode(name, regionIds).length).toBeLessThan(2_500);
    },
  );
});
