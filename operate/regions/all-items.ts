import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Item, Table } from '../../shared/store/table.ts';

/**
 * Every item in the table, read with strong consistency. No function may do this; an operator does it with credentials
 * of their own.
 */
export async function* allItems({ client, name }: Table): AsyncGenerator<Item> {
  const pages = paginateScan({ client }, { TableName: name, ConsistentRead: true });
  for await (const { Items = [] } of pages) yield* Items;
}
