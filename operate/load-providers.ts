/**
 * `npm run operate -- load-providers FILE --region ID [--stage dev|prod]`: replaces the identity providers that the
 * officers of a region sign in with.
 */
import { parseArgs } from 'node:util';
import { StartRefused } from '../local/start-refused.ts';
import { isStage } from '../shared/regions/stage.ts';
import { loadProvidersResponse } from '../shared/requests/desk/load-providers.ts';
import { readDeskFile, refusedDesk } from './desk-file.ts';
import { invoker, operate, say } from './invoke.ts';

const usage = 'Usage: npm run operate -- load-providers FILE --region ID [--stage dev|prod]';
const options = {
  options: { region: { type: 'string' }, stage: { type: 'string' } },
  allowPositionals: true,
} as const;

await operate(async () => {
  const { values, positionals } = parseArgs(options);
  const [file, ...more] = positionals;
  const { stage, region } = values;
  if (file === undefined || more.length > 0 || region === undefined) throw new StartRefused(usage);
  if (stage !== undefined && !isStage(stage)) throw new StartRefused(usage);
  const command = { region, input: readDeskFile(file) };
  const response = await invoker(stage)('load-providers', command, loadProvidersResponse);
  if (response.outcome === 'refused') throw refusedDesk(response.faults);
  say(`Loaded: ${response.providers.join(', ') || 'no providers'}.`);
  return 0;
});
