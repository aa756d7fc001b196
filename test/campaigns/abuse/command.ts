import { TestSystem } from '../../support/system.ts';
import { campaignCommand } from '../command.ts';
import { abuseCampaign } from './campaign.ts';

await campaignCommand({
  name: 'abuse',
  unit: 'rounds',
  long: 10,
  run: async (run) => {
    const system = await TestSystem.start({
      env: { LOCAL_THROTTLE: '0', LOCAL_MAIL_PER_SECOND: '14' },
    });
    try {
      return await abuseCampaign(system, run);
    } finally {
      await system.stop();
    }
  },
});
