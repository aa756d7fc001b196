/** `npm run operate -- NAME`: runs an operator's command on this machine or against a deployment. */
import { runNamedCommand } from '../local/named-commands.ts';
import { operatorCommands } from './operator-commands.ts';

await runNamedCommand('operate', operatorCommands);
