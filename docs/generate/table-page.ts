import { definitionOf, functionNames } from '../../infra/functions/index.ts';
import {
  partitions,
  pendingIndex,
  sortKeys,
  tableKeys,
  type Partition,
} from '../../shared/store/keys.ts';
import type { TableAction } from '../../shared/store/table-access.ts';
import type { Item } from '../../shared/store/table.ts';
import { sampleItems } from './sample-items.ts';

const reading: readonly TableAction[] = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'];
const writing: readonly TableAction[] = ['PutItem', 'UpdateItem', 'DeleteItem'];

/** Generates docs/table.md, which lists every kind of item in the table with an example as it is stored. */
export async function tablePage(): Promise<string> {
  const kinds = kindsOf(await sampleItems());
  return [
    '# The table',
    '',
    '<!-- Made by `npm run generate` from shared/store and infra/functions; a test checks that it is up to date. Do not edit. -->',
    '',
    `One DynamoDB table holds everything, with \`${tableKeys.partition}\` and \`${tableKeys.sort}\` as its key. The first part of a partition key`,
    'says what kind of partition it is, and every role is limited to the kinds that it needs',
    '([decision 1](decisions/0001-one-table-with-key-prefixes.md)). An item with',
    `\`${pendingIndex.partition}\` and \`${pendingIndex.sort}\` is in the sparse index \`${pendingIndex.name}\` until the work is done;`,
    `one with \`${tableKeys.expiry}\` is removed by DynamoDB some time after that second.`,
    '',
    'The items below were stored by the repositories themselves. Binary values are shown by their length.',
    '',
    '## Who reaches what',
    '',
    '| partition | read by | written by |',
    '|---|---|---|',
    ...(Object.keys(partitions) as Partition[]).map(
      (partition) =>
        `| \`${partitions[partition]}\` | ${thatMay(partition, reading)} | ${thatMay(partition, writing)} |`,
    ),
    '',
    ...kinds.flatMap(({ title, item }) => [`## ${title}`, '', '```json', jsonOf(item), '```', '']),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** The first item of each kind, in the order of the keys in shared/store/keys.ts. */
function kindsOf(items: readonly Item[]): { readonly title: string; readonly item: Item }[] {
  return Object.entries(partitions).flatMap(([partition, prefix]) => {
    const own = items.filter((item) => String(item[tableKeys.partition]).startsWith(prefix));
    const bySort = new Map(own.map((item) => [sortOf(item), item] as const).toReversed());
    return [...bySort]
      .toReversed()
      .map(([sort, item]) => ({ title: `${partition}: ${sort}`, item }));
  });
}

/** The name of an item's sort key. A key with none of the known prefixes is named after what it starts with. */
function sortOf(item: Item): string {
  const key = String(item[tableKeys.sort]);
  const named = Object.entries(sortKeys).find(([, prefix]) => key.startsWith(prefix));
  return named?.[0] ?? (/^\d/.test(key) ? 'period' : 'letter');
}

function thatMay(partition: Partition, actions: readonly TableAction[]): string {
  const names = functionNames.filter((name) =>
    definitionOf(name).access?.[partition]?.some((action) => actions.includes(action)),
  );
  return names.join(', ') || '-';
}

/** Formats an item as JSON, with each position on one line. */
function jsonOf(item: Item): string {
  return JSON.stringify(item, shown, 1).replaceAll(/\[\s+([-\d.]+),\s+([-\d.]+)\s+\]/g, '[$1, $2]');
}

function shown(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `<${value.byteLength} bytes>` : value;
}
