import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const code = readFileSync(
  join(import.meta.dirname, '../../infra/constructs/serve-application.js'),
  'utf8',
);
const uriFor = (uri: string): string =>
  (
    runInNewContext(
      `${code}\nhandler(${JSON.stringify({ request: { uri, querystring: {} } })})`,
    ) as { uri: string }
  ).uri;

describe('CloudFront serves the application for every page:', () => {
  it.each(['/', '/aanmelden', '/groepen/LS-7KQ4M', '/aanmelding/01KAM0000000000000000000G1/'])(
    '%s is a page',
    (uri) => {
      expect(uriFor(uri)).toBe('/index.html');
    },
  );

  it.each([
    '/assets/index-abc123.js',
    '/favicon.svg',
    '/index.html',
    '/robots.txt',
    '/.well-known/security.txt',
  ])('%s is a file and is not rewritten', (uri) => {
    expect(uriFor(uri)).toBe(uri);
  });

  it.each([
    '/v1/groups',
    '/v1/ogc',
    '/v1/openapi.json',
    '/v1/registrations/01KAM0000000000000000000G1',
  ])('%s belongs to the interface and is not rewritten', (uri) => {
    expect(uriFor(uri)).toBe(uri);
  });
});
