import { daysAfter } from '../../domain/platform/time.ts';
import { pendingIndex } from '../keys.ts';
import { epochSeconds, type Item, type Table } from '../table.ts';

/** Items of one kind in the pending index from before `moment`, oldest first; at most `limit` of those that count. */
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

/** Puts an item in the pending index under the moment its next step is due; without one, leaves it out. */
export function pending(kind: string, due: Date | undefined): Item {
  return due ? { [pendingIndex.partition]: kind, [pendingIndex.sort]: due.toISOString() } : {};
}

/** Lets the table remove the item a day after the schedule should have removed it with an event: a safety net. */
export function fallbackExpiry(removedAt: Date): Item {
  return { expiresAt: epochSeconds(daysAfter(removedAt, 1)) };
}
