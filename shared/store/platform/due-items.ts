import { daysAfter } from '../../domain/platform/time.ts';
import { pendingIndex } from '../keys.ts';
import { epochSeconds, type Item, type Table } from '../table.ts';

/**
 * Items of one kind whose time in the pending index is before `moment`, oldest first. Reads until `limit` of them
 * satisfy `counts`.
 */
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

/** Puts an item in the pending index under the time its next step is due, or leaves it out if there is no such step. */
export function pending(kind: string, due: Date | undefined): Item {
  return due ? { [pendingIndex.partition]: kind, [pendingIndex.sort]: due.toISOString() } : {};
}

/** A safety net: the table removes the item a day after the schedule should have removed it and recorded an event. */
export function fallbackExpiry(removedAt: Date): Item {
  return { expiresAt: epochSeconds(daysAfter(removedAt, 1)) };
}
