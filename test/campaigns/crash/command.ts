/** `npm run campaign -- crash --kills 500 --seed 7`: the crash test, for as many kills as you like. */
import { campaignCommand } from '../command.ts';
import { crashCampaign } from './campaign.ts';

await campaignCommand({ name: 'crash', unit: 'kills', long: 1_000, run: crashCampaign });
