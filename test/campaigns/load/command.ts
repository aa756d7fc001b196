/**
 * `npm run campaign -- load --seconds 120 --seed 7`: reads against a bare server, saturation, and a backlog of 5,000
 * mails.
 */
import { campaignCommand } from '../command.ts';
import { loadCampaign } from './campaign.ts';

await campaignCommand({
  name: 'load',
  unit: 'seconds',
  long: 120,
  run: (run) => loadCampaign(run),
});
