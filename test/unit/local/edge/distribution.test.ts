import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bucket } from '../../../../local/edge/bucket.ts';
import { Distribution, type Behaviour, type Origin } from '../../../../local/edge/distribution.ts';
import { compileHeadersPolicy } from '../../../../local/edge/headers-policy.ts';
import { bucketOrigin, failoverOrigin } from '../../../../local/edge/origins.ts';
import { ViewerFunction } from '../../../../local/edge/viewer-function.ts';
import type { HttpRequest } from '../../../../local/http/exchange.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-edge-'));
const longScript = 'console.log("een regel"); '.repeat(100);

beforeAll(() => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Thuis</title>');
  writeFileSync(path.join(folder, 'assets', 'app.js'), longScript);
});
afterAll(() => rmSync(folder, { recursive: true }));

const deployments = [
  {
    folder,
    prefix: '',
    model: {
      Exclude: ['*'],
      Include: ['assets/*'],
      SystemMetadata: { 'cache-control': 'immutable' },
    },
  },
  {
    folder,
    prefix: '',
    model: { Exclude: ['assets/*'], Include: [], SystemMetadata: { 'cache-control': 'no-cache' } },
  },
];
const pageCode = `function handler(event) {
  if (!event.request.uri.includes('.')) event.request.uri = '/index.html';
  return event.request;
}`;

const behaviourOf = (origin: Origin, viewerRequest?: ViewerFunction): Behaviour => ({
  origin,
  allowedMethods: ['GET', 'HEAD'],
  compress: true,
  viewerRequest,
  headers: compileHeadersPolicy({
    SecurityHeadersConfig: { FrameOptions: { FrameOption: 'DENY', Override: true } },
    CustomHeadersConfig: { Items: [{ Header: 'Server', Value: 'edge', Override: false }] },
  }),
});
const echo: Origin = async ({ path: uri }) => ({
  status: 200,
  headers: { server: 'api', 'x-frame-options': 'ALLOW' },
  cookies: [],
  body: Buffer.from(uri),
});

function buildDistribution({ mayList = false }: { mayList?: boolean } = {}) {
  const site = behaviourOf(
    bucketOrigin(new Bucket(deployments), '', mayList),
    new ViewerFunction('pages', pageCode),
  );
  const other = { pattern: 'v1/*', behaviour: behaviourOf(echo) };
  return new Distribution([other], site, {
    DefaultRootObject: 'index.html',
    CustomErrorResponses: [],
  });
}

const get = (uri: string, changes: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  path: uri,
  query: '',
  headers: {},
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  ...changes,
});

describe('the distribution', () => {
  it('serves a deployed file with its content type, ETag and the cache rule of its deployment', async () => {
    const distribution = buildDistribution();

    const script = await distribution.handle(get('/assets/app.js'));
    const page = await distribution.handle(get('/'));

    expect(script).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript', 'cache-control': 'immutable' },
    });
    expect(page).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html', 'cache-control': 'no-cache' },
    });
    expect(script.headers['etag']).toMatch(/^"[\da-f]{32}"$/);
  });

  it('serves the application at a path that the viewer function rewrites', async () => {
    const response = await buildDistribution().handle(get('/groepen/LS-1'));

    expect(response.body.toString()).toContain('Thuis');
  });

  it('responds 304 to the ETag that the browser has, including the weak one of a compressed body', async () => {
    const distribution = buildDistribution();
    const { headers } = await distribution.handle(get('/assets/app.js'));

    const again = await distribution.handle(
      get('/assets/app.js', { headers: { 'if-none-match': `W/${headers['etag']}` } }),
    );

    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('compresses large enough responses for a browser that accepts it', async () => {
    const distribution = buildDistribution();

    const large = await distribution.handle(
      get('/assets/app.js', { headers: { 'accept-encoding': 'gzip, br' } }),
    );
    const small = await distribution.handle(
      get('/', { headers: { 'accept-encoding': 'gzip, br' } }),
    );

    expect(large.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(large.body).toString()).toBe(longScript);
    expect(small.headers).not.toHaveProperty('content-encoding');
  });

  it('responds 403 for a missing file in a bucket that it may not list, and 404 when it may', async () => {
    const [closed, open] = await Promise.all(
      [false, true].map((mayList) => buildDistribution({ mayList }).handle(get('/no.png'))),
    );

    expect([closed?.status, open?.status]).toEqual([403, 404]);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00.html'])(
    'never reads outside the deployed folder: %s',
    async (uri) => {
      writeFileSync(path.join(folder, '..', 'secret.txt'), 'geheim');

      const response = await buildDistribution().handle(get(uri));

      rmSync(path.join(folder, '..', 'secret.txt'));
      expect(response.status).toBe(403);
      expect(response.body.toString()).not.toContain('geheim');
    },
  );

  it('uses the origin of the first behaviour that matches the path', async () => {
    const response = await buildDistribution().handle(get('/v1/groups'));

    expect(response.body.toString()).toBe('/v1/groups');
  });

  it('sets policy headers: an overriding one replaces, any other only fills a gap', async () => {
    const response = await buildDistribution().handle(get('/v1/groups'));

    expect(response.headers).toMatchObject({ 'x-frame-options': 'DENY', server: 'api' });
  });

  it('refuses a method that the behaviour does not allow', async () => {
    const response = await buildDistribution().handle(get('/', { method: 'POST' }));

    expect(response.status).toBe(403);
  });
});

const responding =
  (status: number): Origin =>
  async (request) => ({ ...(await echo(request)), status });

const statusOf = async (status: number, method: string) =>
  (await failoverOrigin(responding(status), responding(200), [429, 503])(get('/', { method })))
    .status;

describe('a group of two origins', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])(
    'reads with %s from the second if the first fails',
    async (method) => {
      expect(await statusOf(503, method)).toBe(200);
      expect(await statusOf(429, method)).toBe(200);
    },
  );

  it('passes on any other response of the first', async () => {
    expect(await statusOf(303, 'GET')).toBe(303);
    expect(await statusOf(500, 'GET')).toBe(500);
    expect(await statusOf(503, 'POST')).toBe(503);
  });
});

describe('a viewer function', () => {
  it('can respond itself', async () => {
    const redirecting = new ViewerFunction(
      'redirecting',
      "function handler() { return { statusCode: 302, headers: { location: { value: '/' } } }; }",
    );

    const outcome = await redirecting.run(get('/old', { query: 'a=1&a=2&b' }));

    expect(outcome).toMatchObject({ kind: 'response', status: 302, headers: { location: '/' } });
  });

  it('keeps the query unchanged when it rewrites only the path', async () => {
    const outcome = await new ViewerFunction('pages', pageCode).run(
      get('/old', { query: 'a=1&a=2&b&c=%20' }),
    );

    expect(outcome).toMatchObject({
      kind: 'request',
      path: '/index.html',
      query: 'a=1&a=2&b&c=%20',
    });
  });

  it.each(['f=&g', 'a=1&b=2&a=3', '__proto__=1'])(
    'keeps the query %s as it was written when it rewrites only the path',
    async (query) => {
      const outcome = await new ViewerFunction('pages', pageCode).run(get('/old', { query }));

      expect(outcome).toMatchObject({ kind: 'request', query });
    },
  );

  it('gets a parameter named like a JavaScript built-in unchanged', async () => {
    const outcome = await new ViewerFunction('pages', pageCode).run(
      get('/old', { query: 'constructor=1&toString=2&toString=3' }),
    );

    expect(outcome).toMatchObject({
      kind: 'request',
      query: 'constructor=1&toString=2&toString=3',
    });
  });

  it('is stopped when it does not finish', async () => {
    const endless = new ViewerFunction('endless', 'function handler() { for (;;) {} }');

    await expect(endless.run(get('/'))).rejects.toThrow(/timed out/);
  });
});
