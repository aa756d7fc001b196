import { campaignCommand } from '../command.ts';
import { fuzz } from './campaign.ts';

await campaignCommand({
  name: 'fuzz',
  unit: 'requests',
  long: 200_000,
  repeats: true,
  run: ({ size, seed, only, say }) =>
    fuzz({ seed, from: only ?? 0, to: only === undefined ? size : only + 1, timed: true, say }),
});
