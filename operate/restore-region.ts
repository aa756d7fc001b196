/**
 * `npm run operate -- restore-region ID --from RESTORED --table NAME [--ledger NAME] [--endpoint URL] [--overwrite]
 * [--confirm ID]`: restores one region to its state in a restored table, without touching any other region.
 */
import { parseArgs } from 'node:util';
import { StartRefused } from '../local/start-refused.ts';
import { operate, say } from './invoke.ts';
import { namedRegion } from './regions/named-region.ts';
import { operatorTable } from './regions/operator-table.ts';
import { restoreRegion } from './restore/restore-region.ts';

await operate(async () => {
  const { values, positionals } = parseArgs({
    options: {
      from: { type: 'string' },
      table: { type: 'string' },
      ledger: { type: 'string' },
      endpoint: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
      confirm: { type: 'string' },
    },
    allowPositionals: true,
  });
  const region = namedRegion(positionals);
  const { endpoint, overwrite, confirm } = values;
  if (values.from === undefined || values.from === values.table)
    throw new StartRefused('Name the restored table: --from NAME');
  if (confirm !== undefined && confirm !== region.id)
    throw new StartRefused(`To restore the region, type its id again: --confirm ${region.id}`);
  const to = operatorTable({ table: values.table, endpoint });
  return restoreRegion({
    from: operatorTable({ table: values.from, endpoint }),
    to,
    ledger: operatorTable({ table: values.ledger ?? `${to.name}-erasures`, endpoint }),
    region,
    confirmed: confirm !== undefined,
    overwrites: overwrite,
    say,
  });
});
