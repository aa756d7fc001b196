/** `npm run campaign -- NAME`: the campaigns of docs/reliability.md and docs/mutation.md. */
import { runNamedCommand } from '../../local/named-commands.ts';
import { campaigns } from './campaigns.ts';

await runNamedCommand('campaign', campaigns);
