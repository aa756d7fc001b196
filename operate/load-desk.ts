/**
 * `npm run operate -- load-desk FILE [--region ID] [--stage dev|prod] [--dry-run] [--overwrite]`: replaces the desk of
 * a region with the one in the file. Without --overwrite, it does not replace a desk that a manager has changed. Shows
 * mailboxes by id and title, and never an address or an invite link.
 */
import { parseArgs } from 'node:util';
import { StartRefused } from '../local/start-refused.ts';
import { isStage } from '../shared/regions/stage.ts';
import { loadDeskResponse, type LoadDeskResponse } from '../shared/requests/desk/load-desk.ts';
import { deskFile, refusedDesk } from './desk-file.ts';
import { deskReport } from './desk-report.ts';
import { invoker, operate, say } from './invoke.ts';

const usage =
  'Usage: npm run operate -- load-desk FILE [--region ID] [--stage dev|prod] [--dry-run] [--overwrite]';
const options = {
  options: {
    region: { type: 'string' },
    stage: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
  },
  allowPositionals: true,
} as const;

/**
 * Resolves with the deployment's response, which lists the changes. Throws StartRefused if the deployment refuses the
 * desk.
 */
async function asked(loading: Promise<LoadDeskResponse>) {
  const response = await loading;
  if (response.outcome === 'refused') throw refusedDesk(response.faults);
  return response;
}

await operate(async () => {
  const { values, positionals } = parseArgs(options);
  const [file, ...more] = positionals;
  const { stage, region: regionId, overwrite } = values;
  if (file === undefined || more.length > 0) throw new StartRefused(usage);
  if (stage !== undefined && !isStage(stage)) throw new StartRefused(usage);
  const { region, desk } = deskFile(file, regionId, stage ?? 'dev');
  const invoke = invoker(stage);
  const load = (dryRun: boolean) =>
    asked(invoke('load-desk', { region: region.id, desk, dryRun, overwrite }, loadDeskResponse));

  const { changes } = await load(true);
  say(`The desk of ${region.name}:`);
  for (const line of deskReport(changes)) say(line);
  if (values['dry-run']) {
    say('Nothing was changed.');
    return 0;
  }
  const { outcome } = await load(false);
  say(
    outcome === 'unchanged'
      ? 'This desk was already loaded; nothing was changed.'
      : 'Loaded. Officers who left the desk are refused from now on; mail follows within a minute.',
  );
  return 0;
});
