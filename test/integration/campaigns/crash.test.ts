import { expect, it } from 'vitest';
import { crashCampaign } from '../../campaigns/crash/campaign.ts';

const kills = 20;
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);

it(`after ${kills} kills of the whole system nothing acknowledged is lost, and every effect happened once (seed ${seed})`, async () => {
  const { wrong, figures } = await crashCampaign({
    size: kills,
    seed,
    say: (line) => console.log(line),
  });

  expect(figures?.['registrations']).toBeGreaterThan(5);
  expect(figures?.['relink jobs finished']).toBeGreaterThan(2);
  expect(figures?.['of which across regions']).toBeGreaterThan(1);
  expect(wrong, `repeat with: npm run campaign -- crash --kills ${kills} --seed ${seed}`).toEqual(
    [],
  );
});
