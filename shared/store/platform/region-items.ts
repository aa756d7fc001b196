import { eventPartitions, type EventPartition } from '../../../events/define-event.ts';
import {
  isPartitionOf,
  partitions,
  regionalPartitions,
  sortKeys,
  type Partition,
  type RegionalPartition,
} from '../keys.ts';
import type { Item } from '../table.ts';

/** What identifies the items of a region, including those in partitions that the regions share. */
export interface RegionItems {
  readonly regionId: string;
  /** CBS codes of the region's municipalities. */
  readonly municipalities: readonly string[];
  /** The events of the region, by which the mail ledger is kept. */
  readonly eventIds: ReadonlySet<string>;
}

/**
 * The partition in which an item of this region is stored, or undefined if the item belongs to another region or to
 * none. The items that limit how fast mail is sent belong to none.
 */
export function partitionInRegion(
  { PK, regionId }: Item,
  region: RegionItems,
): Partition | undefined {
  const key = String(PK);
  const regional = regionalPartitions.find((partition) =>
    isPartitionOf(partition, region.regionId, key),
  );
  if (regional) return regional;
  if (key.startsWith(partitions.cell) && regionId === region.regionId) return 'cell';
  if (key.startsWith(partitions.message) && regionId === region.regionId) return 'message';
  if (region.municipalities.some((code) => key === partitions.overview + code)) return 'overview';
  const isMail = key.startsWith(partitions.mail);
  return isMail && region.eventIds.has(key.slice(partitions.mail.length)) ? 'mail' : undefined;
}

export function isRegional(partition: Partition): partition is RegionalPartition {
  return (regionalPartitions as readonly Partition[]).includes(partition);
}

/** The id of the event that an item of the region holds, if it holds one. */
export function eventIdIn({ PK, SK, id }: Item, regionId: string): string | undefined {
  const isEvent = String(SK).startsWith(sortKeys.event);
  const isOwn = Object.keys(eventPartitions).some((partition) =>
    isPartitionOf(partition as EventPartition, regionId, String(PK)),
  );
  return isEvent && isOwn && typeof id === 'string' ? id : undefined;
}
