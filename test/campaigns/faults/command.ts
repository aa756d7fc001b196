/** `npm run campaign:faults -- [--seeds 5000] [--seed N]`: the flow of events under every fault, in virtual time. */
// oxlint-disable-next-line import/no-unassigned-import -- says how quiet what is imported after it is
import './quiet.ts';
import { campaignCommand } from '../command.ts';
import { faultsCampaign } from './campaign.ts';

await campaignCommand({ name: 'faults', unit: 'seeds', long: 5000, run: faultsCampaign });
