import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { converges } from '../../support/simulation/converge.ts';

/** `npm run campaign:links` plays 20,000 and more. */
const schedules = 200;

describe('Whatever interleaves at whatever request, with requests refused, answers lost and consumers stopped', () => {
  it(`${schedules} random schedules of approving, moving, changing, closing and relinking end in the truth, told once, and the past again changes nothing`, async () => {
    const first = randomInt(1e9);

    for (let seed = first; seed < first + schedules; seed += 1) {
      await expect(
        converges(seed),
        `npm run campaign:links -- --schedules 1 --seed ${seed}`,
      ).resolves.toBeUndefined();
    }
  });
});
