import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { Bucket } from '../../local/edge/bucket.ts';
import { bucketOrigin } from '../../local/edge/origins.ts';
import { bucketDeploymentShape } from '../../local/template/http-shapes.ts';
import { resourcesOf, synthesised } from './synthesised.ts';

const folder = mkdtempSync(join(tmpdir(), 'buurtkring-static-'));
const files = [
  'index.html',
  'not-found.html',
  'assets/index-pjSRqdAW.js',
  'assets/index-k2.css',
  'assets/mark.svg',
  'assets/marker.png',
  'downloads/brief.txt',
  'robots.txt',
  '.well-known/security.txt',
  'bureau/index.html',
  'bureau/assets/index-desk.js',
  'bel/bureau/index.html',
  'bel/bureau/assets/index-desk.js',
  'unavailable/finishSignIn/v1/sign-in/callback',
  'bel/index.html',
  'bel/assets/index-pjSRqdAW.js',
  'bel/downloads/brief.txt',
];
for (const file of files) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), file);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unresolved = { SourceObjectKeys: [], DestinationBucketName: 'site' };

/** Serves the files that the template deploys, in the same way as the local edge. */
function deployed(registry: Template) {
  const models = resourcesOf(registry, 'Custom::CDKBucketDeployment').map(({ Properties }) =>
    bucketDeploymentShape.parse({ ...Properties, ...unresolved }),
  );
  const origin = bucketOrigin(
    new Bucket(models.map((model) => ({ folder, prefix: '', model }))),
    '',
    false,
  );
  return (path: string, headers: Record<string, string> = {}) =>
    origin({
      method: 'GET',
      path,
      query: '',
      headers,
      body: Buffer.alloc(0),
      sourceIp: '127.0.0.1',
    });
}

/** The paths that are removed from the edge's caches when the files are deployed. */
const invalidated = (registry: Template) =>
  resourcesOf(registry, 'Custom::CDKBucketDeployment').flatMap(
    ({ Properties }) => (Properties['DistributionPaths'] ?? []) as string[],
  );

const forEver = 'public, max-age=31536000, immutable';
const never = 'public, max-age=0, must-revalidate';
const alone = synthesised({ regions: 'langstraat' }).registry;
const shared = synthesised({ regions: 'langstraat,bel' }).registry;
const get = deployed(alone);

describe('A file on the site', () => {
  it.each(['/assets/index-pjSRqdAW.js', '/assets/index-k2.css', '/bureau/assets/index-desk.js'])(
    '%s has a content hash in its name and is cached for a year',
    async (path) => {
      const { status, headers } = await get(path);

      expect([status, headers['cache-control']]).toEqual([200, forEver]);
    },
  );

  it.each(['/index.html', '/downloads/brief.txt', '/robots.txt', '/.well-known/security.txt'])(
    '%s is revalidated every time',
    async (path) => {
      const { status, headers } = await get(path);

      expect([status, headers['cache-control']]).toEqual([200, never]);
    },
  );

  it('that is the page of the desk is not stored by browsers', async () => {
    const { status, headers } = await get('/bureau/index.html');

    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  });

  it('that is shown if signing in is unavailable is a page, and is not stored by browsers', async () => {
    const { status, headers } = await get('/unavailable/finishSignIn/v1/sign-in/callback');

    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
  });

  it.each([
    ['/index.html', never],
    ['/not-found.html', never],
    ['/bel/index.html', never],
    ['/bel/bureau/index.html', 'no-store'],
    ['/bel/bureau/assets/index-desk.js', forEver],
    ['/bel/downloads/brief.txt', never],
    ['/robots.txt', never],
    ['/assets/index-pjSRqdAW.js', forEver],
    ['/bel/assets/index-pjSRqdAW.js', forEver],
  ])('%s of regions that share the site has the cache rule %s', async (path, rule) => {
    const { status, headers } = await deployed(shared)(path);

    expect([status, headers['cache-control']]).toEqual([200, rule]);
  });

  it('that is a page is replaced at the edge as soon as it has been deployed', () => {
    expect(invalidated(alone)).toEqual(['/index.html', '/bureau/index.html']);
    expect(invalidated(shared)).toEqual([
      '/index.html',
      '/not-found.html',
      '/langstraat/index.html',
      '/langstraat/bureau/index.html',
      '/bel/index.html',
      '/bel/bureau/index.html',
    ]);
  });

  it('is not sent again when it has not changed', async () => {
    const { headers } = await get('/index.html');

    const again = await get('/index.html', { 'if-none-match': headers['etag'] ?? '' });

    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    ['html', 'text/html'],
    ['txt', 'text/plain'],
    ['css', 'text/css'],
    ['js', 'text/javascript'],
    ['svg', 'image/svg+xml'],
  ])('that is text states its type and its character set: .%s', async (ending, type) => {
    const ofType = files.filter((file) => file.endsWith(`.${ending}`));

    expect(ofType.length).toBeGreaterThan(0);
    for (const file of ofType)
      for (const registry of [alone, shared]) {
        const { headers } = await deployed(registry)(`/${file}`);
        expect([file, headers['content-type']]).toEqual([file, `${type}; charset=utf-8`]);
      }
  });

  it('that is no text has no character set', async () => {
    const { headers } = await get('/assets/marker.png');

    expect([headers['content-type'], headers['cache-control']]).toEqual(['image/png', forEver]);
  });

  it('is deployed after the files it needs, so that nobody gets a page without its script', () => {
    const deployments = resourcesOf(shared, 'Custom::CDKBucketDeployment');
    const pages = deployments.filter(({ id }) => id.includes('FilesPages'));
    const assets = deployments.filter(({ id }) => id.includes('FilesAssets'));

    expect([assets.length, pages.length]).toEqual([4, 3]);
    for (const page of pages)
      expect((page as unknown as { DependsOn: string[] }).DependsOn).toEqual(
        expect.arrayContaining(assets.map(({ id }) => id)),
      );
  });
});
