/** Exercises a restore. Usage: npm run campaign -- restore [--groups 1000 --seed N]. */
import { campaignCommand } from '../command.ts';
import { exerciseRestore } from './campaign.ts';

await campaignCommand({ name: 'restore', unit: 'groups', long: 1000, run: exerciseRestore });
