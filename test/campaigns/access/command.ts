import { TestSystem } from '../../support/system.ts';
import { campaignCommand, type CampaignResult } from '../command.ts';
import { accessMatrix } from './matrix.ts';

/** Each round has objects of its own and another order; one is the whole matrix. */
await campaignCommand({
  name: 'access',
  unit: 'rounds',
  long: 3,
  run: async ({ size, seed, say }) => {
    const system = await TestSystem.start({ env: { LOCAL_THROTTLE: '0' } });
    try {
      const results: CampaignResult[] = [];
      for (let round = 0; round < size; round += 1) results.push(await accessMatrix(system, { seed: seed + round, say, share: 1 }));
      const sum = (of: (result: CampaignResult) => number): number => results.reduce((total, result) => total + of(result), 0);
      return {
        tried: sum(({ tried }) => tried),
        survived: sum(({ survived }) => survived),
        lost: 0,
        duplicated: 0,
        leaked: sum(({ leaked }) => leaked),
        figures: results[0]?.figures ?? {},
        wrong: results.flatMap(({ wrong }) => wrong),
      };
    } finally {
      await system.stop();
    }
  },
});
