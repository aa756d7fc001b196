import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Item, Table } from './table.ts';

const batchSize = 100;

/** The attributes to read; they must include the keys. */
export interface Projection {
  readonly ProjectionExpression: string;
  readonly ExpressionAttributeNames: Readonly<Record<string, string>>;
}

/**
 * Returns the items with these keys, in any order; with `projection`, only the attributes that it names. Reads are
 * strongly consistent unless `consistent` is false.
 */
export async function batchGet(
  table: Pick<Table, 'client' | 'name'>,
  keys: readonly Key[],
  {
    consistent = true,
    projection,
  }: { readonly consistent?: boolean; readonly projection?: Projection } = {},
): Promise<Item[]> {
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
