import { afterAll, beforeAll, expect, it } from 'vitest';
import { officerRules, routes } from '../../campaigns/access/access-rules.ts';
import { accessMatrix } from '../../campaigns/access/matrix.ts';
import { tokenRaces } from '../../campaigns/races/campaign.ts';
import { TestSystem } from '../../support/system.ts';

const seed = 4;
const say = (): void => undefined;
let system: TestSystem;

beforeAll(async () => {
  system = await TestSystem.start({
    furtherRegion: true,
    testClock: true,
    env: { LOCAL_THROTTLE: '0' },
  });
});
afterAll(() => system.stop());

it('every route allows the callers in docs/access.md, and refuses all others, of every region, without changing or revealing the object', async () => {
  const { wrong, tried, leaked, figures } = await accessMatrix(system, { seed, share: 0.05, say });

  expect(wrong).toEqual([]);
  expect(leaked).toBe(0);
  // Every route was tried with each kind of token on at least two objects: somebody else's and one that does not exist.
  expect(figures).toMatchObject({ routes: routes.length, 'allowed calls': 144 });
  // Seven callers are refused by every route, and the others by some routes, because of their role, the object or an
  // old sign-in.
  expect(figures).toMatchObject({ 'routes for officers': officerRules.length });
  expect(figures?.['refused calls of officers']).toBeGreaterThan(10 * officerRules.length);
  // Three regions give six ordered pairs. For each pair, every route of one region was tried at least once with an
  // object of the other.
  expect(figures?.['calls across regions']).toBeGreaterThan(6 * routes.length);
  expect(tried).toBeGreaterThan(800);
});

it('of fifty simultaneous uses of a token, one succeeds, with one change, one event and one email, and the others are told about its decision', async () => {
  const { wrong, lost, duplicated, figures } = await tokenRaces(system, { size: 1, seed, say });

  expect(wrong).toEqual([]);
  expect([lost, duplicated]).toEqual([0, 0]);
  expect(figures).toMatchObject({ races: 14, 'simultaneous requests': 50 });
});
