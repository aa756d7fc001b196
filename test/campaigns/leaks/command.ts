import { campaignCommand } from '../command.ts';
import { leakCampaign } from './run.ts';

await campaignCommand({ name: 'leaks', unit: 'rounds', long: 20, run: leakCampaign });
