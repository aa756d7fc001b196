/**
 * `npm run operate -- triggers show|off|on --stage STAGE`: shows every schedule, queue and stream that triggers a
 * function, or turns all of them off or on. They must be off while a table is being restored.
 */
import { parseArgs } from 'node:util';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { StartRefused } from '../local/start-refused.ts';
import { operate, say } from './invoke.ts';
import { resourcePrefix } from './resource-prefix.ts';
import { triggersOf, turnAll } from './restore/triggers.ts';

await operate(async () => {
  const { values, positionals } = parseArgs({
    options: { stage: { type: 'string' } },
    allowPositionals: true,
  });
  const [action, ...more] = positionals;
  const isKnown = action === 'show' || action === 'on' || action === 'off';
  if (!isKnown || more.length > 0 || values.stage === undefined)
    throw new StartRefused('Usage: npm run operate -- triggers show|off|on --stage STAGE');
  const clients = { events: new EventBridgeClient(), lambda: new LambdaClient() };
  const triggers = await triggersOf(clients, resourcePrefix(values.stage, process.env));
  for (const { name, isOn } of triggers) say(`${isOn ? 'on ' : 'off'}  ${name}`);
  if (action === 'show') return 0;
  say(`${await turnAll(triggers, action)} of ${triggers.length} were turned ${action}.`);
  return 0;
});
