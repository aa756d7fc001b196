import { campaignCommand } from '../command.ts';
import { leakCampaign } from './campaign.ts';

// More rounds would hit the daily cap on starter kits of one municipality.
await campaignCommand({ name: 'leaks', unit: 'rounds', long: 15, run: leakCampaign });
