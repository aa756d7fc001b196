/**
 * `npm run operate -- after-restore --table NAME [--ledger NAME] [--region ID] [--endpoint URL] [--confirm]`: prepares
 * a restored table for use. It repeats every erasure since the restore time, deletes all tokens and sessions, and
 * rebuilds the data derived from the groups. Without `--confirm`, it only reports what it would do.
 */
import { parseArgs } from 'node:util';
import { scheduledRules, mappedFunctions } from './restore/triggers.ts';
import { regionById, regionIds } from '../shared/regions/index.ts';
import { regionSet } from '../shared/regions/region-set.ts';
import { operate, say } from './invoke.ts';
import { namedRegion } from './regions/named-region.ts';
import { operatorTable } from './regions/operator-table.ts';
import { afterRestore } from './restore/after-restore.ts';

await operate(async () => {
  const { values } = parseArgs({
    options: {
      table: { type: 'string' },
      ledger: { type: 'string' },
      region: { type: 'string' },
      endpoint: { type: 'string' },
      confirm: { type: 'boolean', default: false },
    },
  });
  const { endpoint } = values;
  const table = operatorTable({ table: values.table, endpoint });
  const ledger = operatorTable({ table: values.ledger ?? `${table.name}-erasures`, endpoint });
  const [first, ...others] = regionIds;
  const known = regionSet([regionById(first), ...others.map(regionById)]);
  const regions =
    values.region === undefined
      ? known
      : { ...known, all: [namedRegion([values.region])] as const };
  const outcome = await afterRestore({ table, ledger, regions, confirmed: values.confirm, say });
  say(
    `Then: restore-region for each region, load-desk if an officer has changed, and \`triggers on\`: ${scheduledRules.length} schedules and the queues and stream of ${mappedFunctions.length} functions.`,
  );
  return outcome;
});
