import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Bucket } from '../../local/edge/bucket.ts';
import { bucketOrigin } from '../../local/edge/origins.ts';
import { bucketDeploymentShape } from '../../local/template/http-shapes.ts';
import { resourcesOf, synthesised } from './synthesised.ts';

const { registry } = synthesised();
const folder = mkdtempSync(join(tmpdir(), 'buurtkring-static-'));
const files = [
  'index.html',
  'assets/index-pjSRqdAW.js',
  'assets/index-k2.css',
  'downloads/brief.txt',
  'robots.txt',
  '.well-known/security.txt',
];
for (const file of files) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), file);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unresolved = { SourceObjectKeys: [], DestinationBucketName: 'site' };
const models = resourcesOf(registry, 'Custom::CDKBucketDeployment').map(({ Properties }) =>
  bucketDeploymentShape.parse({ ...Properties, ...unresolved }),
);
/** Serves the files that the template deploys, in the same way as the local edge. */
const origin = bucketOrigin(
  new Bucket(models.map((model) => ({ folder, prefix: '', model }))),
  '',
  false,
);
const get = (path: string, headers: Record<string, string> = {}) =>
  origin({ method: 'GET', path, query: '', headers, body: Buffer.alloc(0), sourceIp: '127.0.0.1' });

describe('A file on the site', () => {
  it.each(['/assets/index-pjSRqdAW.js', '/assets/index-k2.css'])(
    '%s has a content hash in its name and is cached for a year',
    async (path) => {
      const { status, headers } = await get(path);

      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    },
  );

  it.each(['/index.html', '/downloads/brief.txt', '/robots.txt', '/.well-known/security.txt'])(
    '%s is revalidated every time',
    async (path) => {
      const { status, headers } = await get(path);

      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    },
  );

  it('is not sent again when it has not changed', async () => {
    const { headers } = await get('/index.html');

    const again = await get('/index.html', { 'if-none-match': headers['etag'] ?? '' });

    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each(['/robots.txt', '/.well-known/security.txt'])('%s is plain text', async (path) => {
    const { headers } = await get(path);

    expect(headers['content-type']).toMatch(/^text\/plain/);
  });

  it('is deployed after the files it needs, so that nobody gets a page without its script', () => {
    const [assets, pages] = ['Assets', 'Pages'].map((name) =>
      resourcesOf(registry, 'Custom::CDKBucketDeployment').find(({ id }) =>
        id.includes(`Files${name}`),
      ),
    );

    expect((pages as unknown as { DependsOn: string[] }).DependsOn).toEqual(
      expect.arrayContaining([assets?.id]),
    );
  });
});
