import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../../../shared/routes/all-routes.ts';
import { methodsOf } from '../../../shared/routes/route.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await TestSystem.start();
});
afterAll(() => system.stop());

const paths = allRoutes
  .filter((route) => methodsOf(route).includes('HEAD'))
  .map(({ path }) => path.replace('{reference}', 'LS-23456'));
const query: Readonly<Record<string, string>> = {
  '/v1/groups/nearby': '?latitude=51.63&longitude=4.94',
};

const facts = ({ status, headers }: Response) => [
  status,
  ...['content-type', 'etag', 'cache-control'].map((name) => headers.get(name)),
];

describe('HEAD', () => {
  it.each(paths)('of %s responds as GET does, without a body', async (path) => {
    const url = `${system.siteUrl}${path}${query[path] ?? ''}`;
    const [whole, head] = await Promise.all([fetch(url), fetch(url, { method: 'HEAD' })]);

    expect(facts(head)).toEqual(facts(whole));
    expect([await head.text(), (await whole.text()).length > 0]).toEqual(['', true]);
  });

  it('is of no use to a sign-in link, which would start an attempt', async () => {
    const { status } = await fetch(`${system.siteUrl}/v1/sign-in`, { method: 'HEAD' });

    expect(status).toBe(404);
  });
});
