import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessMatrix } from '../../campaigns/access/matrix.ts';
import { routes } from '../../campaigns/access/access-rules.ts';
import { TestSystem } from '../../support/system.ts';

const seed = 4;
let system: TestSystem;

beforeAll(async () => {
  system = await TestSystem.start({ env: { LOCAL_THROTTLE: '0' } });
}, 300_000);
afterAll(() => system.stop());

it('every route lets in whom docs/access.md says, and refuses everybody else without a change or a word about the object', async () => {
  const { wrong, tried, leaked, figures } = await accessMatrix(system, { seed, share: 0.05, say: () => undefined });

  expect(wrong).toEqual([]);
  expect(leaked).toBe(0);
  // Every route was there, with at least each kind of link on a foreign and an absent object.
  expect(figures).toMatchObject({ routes: routes.length, 'allowed acts': 30 });
  expect(tried).toBeGreaterThan(800);
}, 180_000);
