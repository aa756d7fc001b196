/** `npm run campaign -- crash --kills 500 --seed 7`: the crash test, with any number of kills. */
import { campaignCommand } from '../command.ts';
import { crashCampaign } from './campaign.ts';

await campaignCommand({ name: 'crash', unit: 'kills', long: 1_000, run: crashCampaign });
