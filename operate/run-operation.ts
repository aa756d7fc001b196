/** `npm run operate -- NAME`: what operators run, on this machine or against a deployment. */
import { runNamedCommand } from '../local/named-commands.ts';
import { operatorCommands } from './operator-commands.ts';

await runNamedCommand('operate', operatorCommands);
