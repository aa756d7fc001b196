import { describe, expect, it } from 'vitest';
import { Routes } from '../../../../local/http/routes.ts';

const keys = [
  'GET /v1/groups',
  'GET /v1/groups/{reference}',
  'GET /v1/groups/openapi.json',
  'ANY /v1/any',
  'GET /files/{proxy+}',
  'PUT /v1/groups/{reference}/area',
];
const routes = new Routes(keys.map((routeKey) => ({ routeKey, target: routeKey })));

describe('the routes of an API', () => {
  it.each([
    ['GET', '/v1/groups', 'GET /v1/groups', {}],
    ['GET', '/v1/groups/LS-1', 'GET /v1/groups/{reference}', { reference: 'LS-1' }],
    ['GET', '/v1/groups/openapi.json', 'GET /v1/groups/openapi.json', {}],
    ['PUT', '/v1/groups/LS-1/area', 'PUT /v1/groups/{reference}/area', { reference: 'LS-1' }],
    ['GET', '/v1/groups/a%20b', 'GET /v1/groups/{reference}', { reference: 'a b' }],
    ['DELETE', '/v1/any', 'ANY /v1/any', {}],
    ['GET', '/files/a/b', 'GET /files/{proxy+}', { proxy: 'a/b' }],
  ])('%s %s matches %s', (method, path, expected, pathParameters) => {
    expect(routes.match(method, path)).toEqual({
      routeKey: expected,
      target: expected,
      pathParameters,
    });
  });

  it.each([
    ['POST', '/v1/groups'],
    ['HEAD', '/v1/groups'],
    ['GET', '/v1/groups/'],
    ['GET', '/v1/groups/a/b'],
    ['GET', '/v1'],
  ])('%s %s matches no route', (method, path) => {
    expect(routes.match(method, path)).toBeUndefined();
  });

  it('a malformed percent-encoding is an error', () => {
    expect(() => routes.match('GET', '/v1/groups/%E0%A4%A')).toThrow(URIError);
  });
});
