import { expect, it } from 'vitest';
import { leakCampaign } from '../../campaigns/leaks/campaign.ts';
import { personalKinds } from '../../campaigns/leaks/sinks.ts';

it('no name, address, number, token or private text is disclosed or stored where it must not be, whatever people do and whatever fails', async () => {
  const { wrong, leaked, rounds } = await leakCampaign({ size: 1, seed: 20, say: () => undefined });
  const [round] = rounds;

  expect(wrong).toEqual([]);
  expect(leaked).toBe(0);
  // Makes sure that the search covered something: every place that was searched had content, and the canaries were
  // found where they are allowed.
  expect(round?.canaries).toBeGreaterThan(200);
  expect(round?.responses).toBeGreaterThan(100);
  expect(
    Object.entries(round?.searched ?? {}).filter(([, characters]) => characters < 100),
  ).toEqual([]);
  expect(round?.kinds).toEqual(Object.keys(personalKinds).toSorted());
});
