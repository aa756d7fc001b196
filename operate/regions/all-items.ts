import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Item, Table } from '../../shared/store/table.ts';

/**
 * Every item in the table, read with strong consistency. No function is allowed to do this; operators use their own
 * credentials.
 */
export async function* allItems({ client, name }: Table): AsyncGenerator<Item> {
  const pages = paginateScan({ client }, { TableName: name, ConsistentRead: true });
  for await (const { Items = [] } of pages) yield* Items;
}

/** Both parts of an item's key in one string, for looking items up. */
export function keyOf({ PK, SK }: { readonly PK?: unknown; readonly SK?: unknown }): string {
  return `${String(PK)} ${String(SK)}`;
}
