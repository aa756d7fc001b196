import { isDeepStrictEqual } from 'node:util';
import type { ListEntry } from '../../shared/domain/desk/group-list.ts';
import { listEntryOf } from '../../shared/domain/desk/list-entry.ts';
import type { Coordinator } from '../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../shared/domain/groups/group.ts';
import { clock } from '../../shared/runtime/clock.ts';
import { projectionIs } from '../../shared/store/conditions.ts';
import {
  blockOf,
  blockSchema,
  bucketAndKey,
  bucketSchema,
  counterSchema,
  listedSchema,
  packBlock,
  packBucket,
  mentionedIn,
  tombstone,
  unpack,
  type Block,
  type Bucket,
} from '../../shared/store/desk/group-list-items.ts';
import { parseCoordinator, parseGroup } from '../../shared/store/groups/group-items.ts';
import {
  groupListPartition,
  isPartitionOf,
  listBucketKey,
  listCounterKey,
  listedKey,
  listRowsKey,
  sortKeys,
  tableKeys,
} from '../../shared/store/keys.ts';
import { WriteRefused, type Item, type RegionTable, type Write } from '../../shared/store/table.ts';
import { allItems } from '../regions/all-items.ts';

/** The number of items that one transaction replaces. */
const itemsPerWrite = 90;
/** Maximum number of attempts; an attempt fails if a group changes in the meantime. */
const attempts = 5;

export interface RebuiltList {
  /** Number of groups that belong in the list. */
  readonly groups: number;
  /** Number of items in the list that did not match the groups. */
  readonly wrong: number;
}

/**
 * Compares a region's list of groups with the groups themselves and, unless this is only a check, replaces the items
 * that do not match. Starts again if a group changes in the meantime; throws WriteRefused if that keeps happening.
 */
export async function rebuildGroupList(
  table: RegionTable,
  { check = false, readEntries = entriesOf } = {},
): Promise<RebuiltList> {
  for (let attempt = 1; ; attempt += 1) {
    // The list is read before the groups, so a projection of a later change makes a write fail.
    const stored = await table.query(groupListPartition(table.regionId), '');
    const entries = await readEntries(table);
    const writes = replacements(table, stored, entries);
    if (check) return { groups: entries.size, wrong: writes.length };
    try {
      for (let from = 0; from < writes.length; from += itemsPerWrite)
        await table.transact(writes.slice(from, from + itemsPerWrite));
      return { groups: entries.size, wrong: writes.length };
    } catch (error) {
      if (!(error instanceof WriteRefused) || attempt === attempts) throw error;
    }
  }
}

/** The entry that the list should have for each of the region's groups, by group id, oldest group first. */
async function entriesOf(table: RegionTable): Promise<ReadonlyMap<string, ListEntry>> {
  const groups = new Map<string, Group>();
  const coordinators = new Map<string, Coordinator[]>();
  const neighbours = new Map<string, number>();
  for await (const item of allItems(table)) {
    const [PK, SK] = [String(item['PK']), String(item['SK'])];
    if (!isPartitionOf('group', table.regionId, PK)) continue;
    const id = PK.split('#')[2] ?? '';
    if (SK === sortKeys.state) groups.set(id, parseGroup(item));
    if (SK.startsWith(sortKeys.coordinator))
      coordinators.set(id, [...(coordinators.get(id) ?? []), parseCoordinator(item)]);
    if (SK.startsWith(sortKeys.link)) neighbours.set(id, (neighbours.get(id) ?? 0) + 1);
  }
  const oldestFirst = [...groups.values()].toSorted((one, other) =>
    orderOf(one).localeCompare(orderOf(other)),
  );
  return new Map(
    oldestFirst.flatMap((group) => {
      const { id } = group;
      const entry = listEntryOf(group, coordinators.get(id) ?? [], neighbours.get(id) ?? 0);
      return entry ? [[id, entry]] : [];
    }),
  );
}

function orderOf({ confirmedAt, registeredAt, id }: Group): string {
  return `${confirmedAt ?? registeredAt} ${id}`;
}

function replacements(
  table: RegionTable,
  stored: readonly Item[],
  entries: ReadonlyMap<string, ListEntry>,
): Write[] {
  const found = new Map(stored.map((item) => [String(item[tableKeys.sort]), item]));
  const wanted = wantedItems(table, found, entries);
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((SK) => {
    const item = found.get(SK);
    const content = wanted.get(SK) ?? emptied(SK);
    if (isDeepStrictEqual(contentOf(SK, item), contentOf(SK, content))) return [];
    const before = item && Number(item['projection']);
    const Item = {
      PK: groupListPartition(table.regionId),
      SK,
      projection: (before ?? 0) + 1,
      ...content,
    };
    return [{ Put: { TableName: table.name, Item, ...projectionIs(before) } }];
  });
}

/** The content of an item, in a form that can be compared; undefined if the item is missing or cannot be read. */
function contentOf(SK: string, item: Item | undefined): unknown {
  if (SK.startsWith(sortKeys.rows)) return readable(() => unpack(item, blockSchema));
  if (SK.startsWith(sortKeys.bucket)) return readable(() => unpack(item, bucketSchema));
  if (SK === sortKeys.state) return counterSchema.safeParse(item).data;
  const listed = listedSchema.safeParse(item).data;
  return listed && { ...listed, places: listed.places.toSorted() };
}

/** Returns what `read` returns, or undefined if the packed item is damaged: a damaged item is then replaced. */
function readable(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/**
 * An item that mentions no group. It replaces the stored item, so that a slow projection that has read the latter
 * cannot succeed.
 */
function emptied(SK: string): Item {
  if (SK.startsWith(sortKeys.listed)) return tombstone(clock());
  return packBucket(new Map());
}

/**
 * The items that the list should consist of. Groups that already have a number keep it; the others get the next ones.
 */
function wantedItems(
  { regionId }: RegionTable,
  found: ReadonlyMap<string, Item>,
  entries: ReadonlyMap<string, ListEntry>,
): ReadonlyMap<string, Item> {
  const taken = new Set<number>();
  const counter = counterSchema.safeParse(found.get(sortKeys.state)).data;
  let next = counter?.next ?? 0;
  const numberOf = (groupId: string): number => {
    const listed = listedSchema.safeParse(found.get(listedKey(regionId, groupId).SK)).data;
    const number = listed && !taken.has(listed.number) ? listed.number : next;
    taken.add(number);
    next = Math.max(next, number + 1);
    return number;
  };
  const blocks = new Map<string, Block>();
  const buckets = new Map<string, Bucket>();
  const items = new Map<string, Item>();
  for (const [groupId, entry] of entries) {
    const number = numberOf(groupId);
    const places = mentionedIn(entry);
    items.set(listedKey(regionId, groupId).SK, { number, places });
    const { SK } = listRowsKey(regionId, blockOf(number));
    blocks.set(SK, (blocks.get(SK) ?? new Map()).set(number, entry.group));
    for (const place of places) {
      const [name, key] = bucketAndKey(place);
      const bucket = buckets.get(listBucketKey(regionId, name).SK) ?? new Map<string, number[]>();
      buckets.set(listBucketKey(regionId, name).SK, bucket);
      const numbers = bucket.get(key) ?? [];
      bucket.set(key, numbers);
      numbers.push(number);
    }
  }
  for (const [SK, block] of blocks) items.set(SK, packBlock(block));
  for (const [SK, bucket] of buckets) items.set(SK, packBucket(sorted(bucket)));
  items.set(listCounterKey(regionId).SK, { next });
  return items;
}

function sorted(bucket: Bucket): Bucket {
  return new Map(
    [...bucket].map(([key, numbers]) => [key, numbers.toSorted((one, other) => one - other)]),
  );
}
