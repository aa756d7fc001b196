import { describe, expect, it } from 'vitest';
import { regionIds } from '../../shared/regions/index.ts';
import type { RegionList } from '../../shared/regions/region-list.ts';
import { regionHeader } from '../../shared/regions/region-path.ts';
import { runEdgeFunction } from './edge-function.ts';

const other = { accept: { value: 'application/json' } };
const forged = { ...other, [regionHeader]: { value: 'langstraat' } };
const passedOn = (regions: RegionList, uri: string, headers = other) => {
  const request = runEdgeFunction('take-region', regions, { uri, headers });
  return [request.uri, request.headers];
};

describe('CloudFront takes the region out of the path of the interface:', () => {
  it.each([
    ['/bel/v1/groups', '/v1/groups'],
    ['/bel/v1/groups/BEL-7KQ4M/bel/v1', '/v1/groups/BEL-7KQ4M/bel/v1'],
    ['/bel/v1/', '/v1/'],
  ])('%s becomes %s with the region in a header', (uri, path) => {
    expect(passedOn(regionIds, uri)).toEqual([
      path,
      { ...other, [regionHeader]: { value: 'bel' } },
    ]);
  });

  it.each(['/v1/groups', '/atlantis/v1/groups', '/langstraat/bel/v1/groups', '/bel/v2/groups'])(
    '%s names no region, so it stays as it is',
    (uri) => {
      expect(passedOn(regionIds, uri)).toEqual([uri, other]);
    },
  );

  it('a region that is deployed alone has no path of its own', () => {
    expect(passedOn(['bel'], '/v1/groups')).toEqual(['/v1/groups', other]);
    expect(passedOn(['bel'], '/bel/v1/groups')).toEqual(['/bel/v1/groups', other]);
  });
});

describe('A visitor who names a region in the header', () => {
  it.each([
    ['of regions that share a deployment', regionIds, '/v1/groups', other],
    ['of a region alone', ['bel'] as const, '/v1/groups', other],
    [
      'under the path of another region',
      regionIds,
      '/bel/v1/groups',
      { ...other, [regionHeader]: { value: 'bel' } },
    ],
  ])('is ignored: %s', (_what, regions: RegionList, uri, headers) => {
    expect(passedOn(regions, uri, forged)[1]).toEqual(headers);
  });
});

const preflight = (uri: string, regions: RegionList = regionIds) =>
  runEdgeFunction('take-region', regions, { method: 'OPTIONS', uri });

describe('A page on another site', () => {
  it.each([
    '/bel/v1/groups',
    '/bel/v1/groups/BEL-7KQ4M',
    '/bel/v1/ogc',
    '/bel/v1/ogc/collections/groups/items',
    '/bel/v1/network',
    '/bel/v1/openapi.json',
  ])('may ask whether %s has changed', (uri) => {
    expect(preflight(uri)).toMatchObject({
      statusCode: 204,
      headers: {
        'access-control-allow-origin': { value: '*' },
        'access-control-allow-methods': { value: 'GET, HEAD' },
        'access-control-allow-headers': { value: 'if-none-match' },
      },
    });
  });

  it.each(['/bel/v1/registrations', '/bel/v1/groups/BEL-7KQ4M/join-requests', '/bel/v1/me'])(
    'gets no answer from the edge about %s',
    (uri) => {
      expect(preflight(uri)).toMatchObject({ uri: uri.slice('/bel'.length) });
    },
  );
});

describe('The open data of OGC API - Features', () => {
  it.each([
    ['/v1/ogc/', '/v1/ogc'],
    ['/bel/v1/ogc/collections/', '/v1/ogc/collections'],
    ['/v1/ogc//', '/v1/ogc'],
    ['/v1/ogc', '/v1/ogc'],
    ['/v1/ogcs/', '/v1/ogcs/'],
  ])('is found at %s as at %s', (uri, path) => {
    expect(passedOn(regionIds, uri)[0]).toBe(path);
  });
});
