import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { tableKeys, type Key } from './keys.ts';
import type { Item, Table } from './table.ts';

const batchSize = 100;

/**
 * The items with these keys, in any order. Reads are strongly consistent unless `consistent` is false. With
 * `attributes`, only those attributes and the keys leave the table.
 */
export async function batchGet(
  table: Pick<Table, 'client' | 'name'>,
  keys: readonly Key[],
  {
    consistent = true,
    attributes,
  }: { readonly consistent?: boolean; readonly attributes?: readonly string[] } = {},
): Promise<Item[]> {
  const names = attributes && [tableKeys.partition, tableKeys.sort, ...attributes];
  const projection = names && {
    ProjectionExpression: names.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
  };
  const items: Item[] = [];
  let remaining: Key[] = [...keys];
  while (remaining.length > 0) {
    const batch = remaining.slice(0, batchSize);
    const response = await table.client.send(
      new BatchGetCommand({
        RequestItems: { [table.name]: { Keys: batch, ConsistentRead: consistent, ...projection } },
      }),
    );
    items.push(...(response.Responses?.[table.name] ?? []));
    const unprocessed = (response.UnprocessedKeys?.[table.name]?.Keys ?? []) as Key[];
    remaining = [...unprocessed, ...remaining.slice(batchSize)];
  }
  return items;
}
