import { pendingIndex } from './keys.ts';
import type { Item, Table } from './table.ts';

/** What of one kind stands in the pending index since before a moment, the oldest first, at most `limit` that count. */
export async function dueItems(
  table: Table,
  kind: string,
  moment: Date,
  limit: number,
  counts?: (item: Item) => boolean,
): Promise<Item[]> {
  const input = {
    IndexName: pendingIndex.name,
    KeyConditionExpression: '#kind = :kind AND #since < :moment',
    ExpressionAttributeNames: { '#kind': pendingIndex.partition, '#since': pendingIndex.sort },
    ExpressionAttributeValues: { ':kind': kind, ':moment': moment.toISOString() },
    Limit: limit,
  };
  return table.page(input, counts);
}
