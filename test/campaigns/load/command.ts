/**
 * `npm run campaign -- load --seconds 120 --seed 7`: compares read times with those of a bare server, saturates
 * the system, and drains a backlog of 5,000 emails.
 */
import { campaignCommand } from '../command.ts';
import { loadCampaign } from './campaign.ts';

await campaignCommand({
  name: 'load',
  unit: 'seconds',
  long: 120,
  run: (run) => loadCampaign(run),
});
