/**
 * `npm run operate -- rebuild-desk-groups REGION --table NAME [--endpoint URL] [--check]`: compares the officers' list
 * of a region's groups with the groups themselves, and corrects it. With `--check`, it only reports how many items are
 * wrong, and exits with 1 if any are.
 */
import { parseArgs } from 'node:util';
import { tableOfRegion } from '../shared/store/table.ts';
import { rebuildGroupList } from './group-list/rebuild-group-list.ts';
import { operate, say } from './invoke.ts';
import { namedRegion } from './regions/named-region.ts';
import { operatorTable } from './regions/operator-table.ts';

const options = {
  options: {
    check: { type: 'boolean', default: false },
    table: { type: 'string' },
    endpoint: { type: 'string' },
  },
  allowPositionals: true,
} as const;

await operate(async () => {
  const { values, positionals } = parseArgs(options);
  const { check, table: name, endpoint } = values;
  const region = namedRegion(positionals);
  const table = tableOfRegion(operatorTable({ table: name, endpoint }), region.id);
  const { groups, wrong } = await rebuildGroupList(table, { check });
  say(`${groups} groups belong in the list of ${region.id}.`);
  if (wrong === 0) say('Every item of the list is right.');
  else
    say(
      check ? `${wrong} items are wrong. Nothing was changed.` : `${wrong} items were corrected.`,
    );
  return check && wrong > 0 ? 1 : 0;
});
