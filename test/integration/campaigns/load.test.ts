import { expect, it } from 'vitest';
import { loadCampaign } from '../../campaigns/load/campaign.ts';

const seed = Number(process.env['LOAD_SEED'] ?? Date.now() % 1_000_000);
const small = {
  size: 4,
  groups: 20,
  backlog: 100,
  rate: 15,
  people: 8,
  reads: false,
  judgeTimes: false,
};

it(`rejects excess requests with Retry-After, loses nothing it accepted, and sends urgent mail ahead of a backlog (seed ${seed})`, async () => {
  const { wrong, saturated, drained, lost, duplicated } = await loadCampaign({
    ...small,
    seed,
    say: (line) => console.log(line),
  });

  expect(
    wrong,
    `repeat with: npm run campaign -- load --seconds ${small.size} --seed ${seed}`,
  ).toEqual([]);
  expect([lost, duplicated, drained.deadLetters, saturated.withoutRetryAfter]).toEqual([
    0, 0, 0, 0,
  ]);
  expect((saturated.statuses[429] ?? 0) + (saturated.statuses[503] ?? 0)).toBeGreaterThan(0);
  expect(saturated.statuses[201]).toBeGreaterThan(0);
  expect(drained.urgent.length).toBeGreaterThan(0);
});
