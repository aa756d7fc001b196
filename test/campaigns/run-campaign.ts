/** `npm run campaign -- NAME`: runs one of the campaigns in docs/reliability.md and docs/mutation.md. */
import { runNamedCommand } from '../../local/named-commands.ts';
import { campaigns } from './campaigns.ts';

await runNamedCommand('campaign', campaigns);
