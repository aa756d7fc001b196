import { daysAfter } from '../../domain/platform/time.ts';
import { partitionOf, pendingIndex, regionalPendingKind, tableKeys } from '../keys.ts';
import { epochSeconds, type Item, type RegionTable, type Table } from '../table.ts';

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

/**
 * The kinds of pending work whose items contain the state of something, such as a group, in a partition named after the
 * kind.
 */
type PendingPartition = Exclude<Parameters<typeof regionalPendingKind>[0], 'joining' | 'mailbox'>;

/**
 * The ids of at most `limit` objects of this kind whose next step was due before `moment`, oldest first. Ignores items
 * in other partitions: a function that anybody can call may choose any `pendingKind` for the items in its own
 * partition.
 */
export async function dueIds(
  table: RegionTable,
  kind: PendingPartition,
  moment: Date,
  limit: number,
): Promise<string[]> {
  const prefix = partitionOf(kind, table.regionId, '');
  const isOwn = (item: Item): boolean => partitionKey(item).startsWith(prefix);
  const pendingKind = regionalPendingKind(kind, table.regionId);
  const items = await dueItems(table, pendingKind, moment, limit, isOwn);
  return items.filter(isOwn).map((item) => partitionKey(item).slice(prefix.length));
}

/**
 * All items of one kind in the pending index, regardless of when their next step is due. Ignores items in other
 * partitions, as `dueIds` does. Eventually consistent.
 */
export async function pendingItems(table: RegionTable, kind: PendingPartition): Promise<Item[]> {
  const prefix = partitionOf(kind, table.regionId, '');
  const items = await table.page({
    IndexName: pendingIndex.name,
    KeyConditionExpression: '#kind = :kind',
    ExpressionAttributeNames: { '#kind': pendingIndex.partition },
    ExpressionAttributeValues: { ':kind': regionalPendingKind(kind, table.regionId) },
  });
  return items.filter((item) => partitionKey(item).startsWith(prefix));
}

function partitionKey(item: Item): string {
  return String(item[tableKeys.partition]);
}

/** Puts an item in the pending index under the time its next step is due, or leaves it out if there is no such step. */
export function pending(kind: string, due: Date | undefined): Item {
  return due ? { [pendingIndex.partition]: kind, [pendingIndex.sort]: due.toISOString() } : {};
}

/** A safety net: the table removes the item a day after the schedule should have removed it and recorded an event. */
export function fallbackExpiry(removedAt: Date): Item {
  return { expiresAt: epochSeconds(daysAfter(removedAt, 1)) };
}
