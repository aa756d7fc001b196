import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectConvergence } from '../../support/simulation/converge.ts';

/** The full campaign (`npm run campaign -- links`) runs 20,000 schedules. */
const schedules = 200;

describe('With operations interleaved at any request, requests refused, responses lost and consumers stopped', () => {
  it(`${schedules} random schedules of approving, moving, changing, closing and relinking converge to the correct links, with one event for each change, and replaying old events changes nothing`, async () => {
    const first = randomInt(1e9);

    for (let seed = first; seed < first + schedules; seed += 1) {
      await expect(
        expectConvergence(seed),
        `npm run campaign -- links --schedules 1 --seed ${seed}`,
      ).resolves.toBeUndefined();
    }
  });
});
