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

/** The values by which the items of a region are recognised, even in partitions that regions share. */
export interface RegionItems {
  readonly regionId: string;
  /** CBS codes of the region's municipalities. */
  readonly municipalities: readonly string[];
  /** The ids of the region's events, which are part of the keys in the mail ledger. */
  readonly eventIds: ReadonlySet<string>;
}

/**
 * The partition in which an item of this region is stored; undefined if the item belongs to another region or to no
 * region at all, like the items that limit how fast mail is sent.
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

/** The id of the event in this item, if the item is an event of the region. */
export function eventIdIn({ PK, SK, id }: Item, regionId: string): string | undefined {
  const isEvent = String(SK).startsWith(sortKeys.event);
  const isOwn = Object.keys(eventPartitions).some((partition) =>
    isPartitionOf(partition as EventPartition, regionId, String(PK)),
  );
  return isEvent && isOwn && typeof id === 'string' ? id : undefined;
}
