import { campaignCommand } from '../command.ts';
import { leakCampaign } from './run.ts';

// More in a day would meet the cap on starter kits of one municipality.
await campaignCommand({ name: 'leaks', unit: 'rounds', long: 15, run: leakCampaign });
