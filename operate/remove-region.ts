/**
 * `npm run operate -- remove-region ID --export FILE --table NAME [--endpoint URL] [--close-all ID]`: exports
 * everything that belongs to a region, removes it from the table and checks that nothing is left. Exits with 1 if it
 * must be run again.
 */
import { parseArgs } from 'node:util';
import { StartRefused } from '../local/start-refused.ts';
import { operate, say } from './invoke.ts';
import { namedRegion } from './regions/named-region.ts';
import { operatorTable } from './regions/operator-table.ts';
import { removeRegion } from './regions/remove-region.ts';

const options = {
  options: {
    export: { type: 'string' },
    table: { type: 'string' },
    endpoint: { type: 'string' },
    'close-all': { type: 'string' },
  },
  allowPositionals: true,
} as const;

await operate(async () => {
  const { values, positionals } = parseArgs(options);
  const { export: file, table, endpoint, 'close-all': closeAll } = values;
  const region = namedRegion(positionals);
  if (file === undefined)
    throw new StartRefused('Name a file for the data of the region: --export FILE');
  return removeRegion({
    table: operatorTable({ table, endpoint }),
    region,
    file,
    closeAll,
    say,
  });
});
