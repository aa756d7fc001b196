import { campaignCommand } from '../command.ts';
import { leakCampaign } from './campaign.ts';

// A full run has 15 rounds; more would reach the daily cap on starter kits for one municipality.
await campaignCommand({ name: 'leaks', unit: 'rounds', long: 15, run: leakCampaign });
