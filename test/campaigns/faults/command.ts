/**
 * `npm run campaign -- faults [--seeds 5000] [--seed N]`: simulates the flow of events with every kind of fault, in
 * virtual time.
 */
// oxlint-disable-next-line import/no-unassigned-import -- must run before the imports that read these settings
import './silence-logs.ts';
import { campaignCommand } from '../command.ts';
import { faultsCampaign } from './campaign.ts';

await campaignCommand({ name: 'faults', unit: 'seeds', long: 5000, run: faultsCampaign });
