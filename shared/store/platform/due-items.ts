import { daysAfter } from '../../domain/platform/time.ts';
import { pendingIndex } from '../keys.ts';
import { epochSeconds, type Item, type Table } from '../table.ts';

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

/** Stands in the pending index until the moment at which something must be done. */
export function pending(kind: string, due: Date | undefined): Item {
  return due ? { [pendingIndex.partition]: kind, [pendingIndex.sort]: due.toISOString() } : {};
}

/** A day after the schedule removes it with its event, the table would: a second lock on the same door. */
export function goneAt(removedAt: Date): Item {
  return { expiresAt: epochSeconds(daysAfter(removedAt, 1)) };
}
