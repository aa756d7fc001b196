import { TestSystem } from '../../support/system.ts';
import { campaignCommand, type CampaignResult, type CampaignRun } from '../command.ts';
import { accessMatrix } from './matrix.ts';

/** Each round runs the whole matrix, with new objects and in a different order. */
await campaignCommand({
  name: 'access',
  unit: 'rounds',
  long: 3,
  run: async ({ size, seed, say }) => {
    const results: CampaignResult[] = [];
    for (let round = 0; round < size; round += 1)
      results.push(await runOnNewSystem({ seed: seed + round, say }));
    const sum = (of: (result: CampaignResult) => number): number =>
      results.reduce((total, result) => total + of(result), 0);
    return {
      tried: sum(({ tried }) => tried),
      survived: sum(({ survived }) => survived),
      lost: 0,
      duplicated: 0,
      leaked: sum(({ leaked }) => leaked),
      figures: results[0]?.figures ?? {},
      wrong: results.flatMap(({ wrong }) => wrong),
    };
  },
});

/** Each round needs its own system, because a sender's hourly caps are soon used up. */
async function runOnNewSystem({
  seed,
  say,
}: Pick<CampaignRun, 'seed' | 'say'>): Promise<CampaignResult> {
  const system = await TestSystem.start({
    furtherRegion: true,
    testClock: true,
    env: { LOCAL_THROTTLE: '0' },
  });
  try {
    return await accessMatrix(system, { seed, say, share: 1 });
  } finally {
    await system.stop();
  }
}
