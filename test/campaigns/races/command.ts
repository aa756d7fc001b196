import { TestSystem } from '../../support/system.ts';
import { campaignCommand } from '../command.ts';
import { tokenRaces } from './campaign.ts';

await campaignCommand({
  name: 'races',
  unit: 'rounds',
  long: 200,
  run: async (run) => {
    const system = await TestSystem.start({ testClock: true, env: { LOCAL_THROTTLE: '0' } });
    try {
      return await tokenRaces(system, run);
    } finally {
      await system.stop();
    }
  },
});
