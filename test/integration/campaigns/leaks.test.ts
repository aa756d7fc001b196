import { expect, it } from 'vitest';
import { leakCampaign } from '../../campaigns/leaks/run.ts';
import { personalKinds } from '../../campaigns/leaks/sinks.ts';

it('no name, address, number, token or private word is told or kept where it must not be, whatever is done and whatever fails', async () => {
  const { wrong, leaked, rounds } = await leakCampaign({ size: 1, seed: 20, say: () => undefined });
  const [round] = rounds;

  expect(wrong).toEqual([]);
  expect(leaked).toBe(0);
  // The places were really looked at, and the canaries were where they may be.
  expect(round?.canaries).toBeGreaterThan(200);
  expect(round?.answers).toBeGreaterThan(100);
  expect(
    Object.entries(round?.searched ?? {}).filter(([, characters]) => characters < 100),
  ).toEqual([]);
  expect(round?.kinds).toEqual(Object.keys(personalKinds).toSorted());
}, 300_000);
