import * as z from 'zod';
import type { ListEntry } from '../../domain/desk/group-list.ts';
import { ConcurrentChange } from '../../domain/errors.ts';
import type { FoundWork, GroupList, ListSearch, WorkSearch } from '../../ports/desk.ts';
import type { Clock } from '../../ports/platform.ts';
import { batchGet } from '../batch-get.ts';
import { projectionIs } from '../conditions.ts';
import {
  listBucketKey,
  listCounterKey,
  listedKey,
  listRowsKey,
  sortKeys,
  tableKeys,
  type Key,
} from '../keys.ts';
import { WriteRefused, type Item, type RegionTable, type Write } from '../table.ts';
import {
  blockOf,
  blockSchema,
  bucketAndKey,
  bucketSchema,
  counterSchema,
  facetBucket,
  listedSchema,
  packBlock,
  packBucket,
  mentionedIn,
  readUnits,
  tombstone,
  unpack,
  wordBucket,
  workBucket,
  type Bucket,
  type Listed,
} from './group-list-items.ts';

/** The maximum number of attempts to store a projection; after that, the queue redelivers its event. */
const attempts = 20;
/**
 * The maximum number of places to change in one transaction, which can write 100 items: the places' buckets, the block
 * of rows, the group's number and the counter.
 */
const placesPerWrite = 90;
/**
 * A page has at most `listPageSize` groups, and fewer if reading them would cost more than `mostReadUnits` read units.
 */
export const listPageSize = 50;
export const mostReadUnits = 10;
/** The maximum number of groups that are returned for each kind of work. */
export const longestWaiting = 25;

const counted = z.object({ projection: z.int() });

export function dynamoGroupList(table: RegionTable, clock: Clock): GroupList {
  return {
    async project(groupId, load) {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const stored = await table.get(listedKey(table.regionId, groupId));
        const entry = await load();
        try {
          await store(table, { groupId, stored, entry, clock });
          return;
        } catch (error) {
          if (!(error instanceof WriteRefused)) throw error;
        }
      }
      throw new ConcurrentChange();
    },

    find: async (search) => find(table, search),
    work: async (searches) => work(table, searches),
  };
}

interface Projection {
  readonly groupId: string;
  readonly stored: Item | undefined;
  readonly entry: ListEntry | undefined;
  readonly clock: Clock;
}

/**
 * Stores one projection. If not all places fit in one transaction, several are used. The item with the group's number
 * then lists the places stored so far, so that a projection that was cut short is finished by the next one. Throws
 * WriteRefused if another projection was stored first.
 */
async function store(table: RegionTable, { groupId, stored, entry, clock }: Projection) {
  const { regionId } = table;
  const key = listedKey(regionId, groupId);
  let projection = stored && counted.parse(stored).projection;
  let before = stored && 'number' in stored ? listedSchema.parse(stored) : undefined;
  const wanted = entry ? mentionedIn(entry) : [];
  for (;;) {
    const changes = placeChanges(before?.places ?? [], wanted);
    const now = changes.slice(0, placesPerWrite);
    const counter = before || !entry ? undefined : await readCounter(table);
    const number = before?.number ?? counter?.next;
    const writes = number === undefined ? [] : await contentWrites(table, number, entry, now);
    const places = applied(before?.places ?? [], now);
    const isGone = number === undefined || (!entry && places.length === 0);
    const listed = isGone ? tombstone(clock()) : { number, places };
    // Written even if nothing has changed: the count stops a slower projection from storing stale data.
    await table.transact([
      put(table, key, listed, projection),
      ...(counter
        ? [put(table, listCounterKey(regionId), { next: counter.next + 1 }, counter.projection)]
        : []),
      ...writes,
    ]);
    if (now.length === changes.length) return;
    projection = (projection ?? 0) + 1;
    before = isGone ? undefined : (listed as Listed);
  }
}

interface PlaceChange {
  readonly place: string;
  readonly isAdded: boolean;
}

function placeChanges(before: readonly string[], wanted: readonly string[]): PlaceChange[] {
  const [had, has] = [new Set(before), new Set(wanted)];
  return [
    ...before.filter((place) => !has.has(place)).map((place) => ({ place, isAdded: false })),
    ...wanted.filter((place) => !had.has(place)).map((place) => ({ place, isAdded: true })),
  ];
}

function applied(before: readonly string[], changes: readonly PlaceChange[]): string[] {
  const removed = new Set(changes.filter(({ isAdded }) => !isAdded).map(({ place }) => place));
  const added = changes.filter(({ isAdded }) => isAdded).map(({ place }) => place);
  return [...before.filter((place) => !removed.has(place)), ...added];
}

async function readCounter(table: RegionTable) {
  const item = await table.get(listCounterKey(table.regionId));
  return item
    ? { ...counterSchema.parse(item), ...counted.parse(item) }
    : { next: 0, projection: undefined };
}

/** The writes that add a group to its row and its places, or remove it from them. */
async function contentWrites(
  table: RegionTable,
  number: number,
  entry: ListEntry | undefined,
  changes: readonly PlaceChange[],
): Promise<Write[]> {
  const rowsKey = listRowsKey(table.regionId, blockOf(number));
  const buckets = new Map<string, PlaceChange[]>();
  for (const change of changes) {
    const [bucket] = bucketAndKey(change.place);
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), change]);
  }
  const bucketKeys = [...buckets.keys()].map((bucket) => listBucketKey(table.regionId, bucket));
  const items = new Map(
    (await batchGet(table, [rowsKey, ...bucketKeys])).map((item) => [sortKeyOf(item), item]),
  );
  const replaced = (key: Key, content: Item): Write => {
    const item = items.get(key.SK);
    return put(table, key, content, item && counted.parse(item).projection);
  };
  const block = unpack(items.get(rowsKey.SK), blockSchema);
  if (entry) block.set(number, entry.group);
  else block.delete(number);
  return [
    replaced(rowsKey, packBlock(block)),
    ...[...buckets].map(([bucket, own]) => {
      const key = listBucketKey(table.regionId, bucket);
      const content = unpack(items.get(key.SK), bucketSchema);
      for (const { place, isAdded } of own) {
        if (isAdded) addTo(content, bucketAndKey(place)[1], number);
        else removeFrom(content, bucketAndKey(place)[1], number);
      }
      return replaced(key, packBucket(content));
    }),
  ];
}

function addTo(bucket: Bucket, key: string, number: number): void {
  const others = (bucket.get(key) ?? []).filter((each) => each !== number);
  bucket.set(
    key,
    [...others, number].toSorted((one, other) => one - other),
  );
}

function removeFrom(bucket: Bucket, key: string, number: number): void {
  const others = (bucket.get(key) ?? []).filter((each) => each !== number);
  if (others.length > 0) bucket.set(key, others);
  else bucket.delete(key);
}

function put(
  { name: TableName }: RegionTable,
  key: Key,
  content: Item,
  projection: number | undefined,
): Write {
  const Item = { ...key, projection: (projection ?? 0) + 1, ...content };
  return { Put: { TableName, Item, ...projectionIs(projection) } };
}

/**
 * Uses one request to read the buckets of all search criteria, and another to read the rows of one page. Reads are
 * eventually consistent, which halves their cost; the list lags behind the groups anyway.
 */
async function find(
  table: RegionTable,
  { municipalities, filters, words, before }: ListSearch,
): ReturnType<GroupList['find']> {
  const scope = new Set(municipalities);
  const conditions: { bucket: string; matches: (key: string) => boolean }[] = [
    { bucket: facetBucket('municipality'), matches: (key) => scope.has(key) },
    ...filters.map(([facet, value]) => ({
      bucket: facetBucket(facet),
      matches: (key: string) => key === value,
    })),
    ...words.map((word) => ({
      bucket: wordBucket(word),
      matches: (key: string) => key.startsWith(word),
    })),
  ];
  const names = new Set(conditions.map(({ bucket }) => bucket));
  const { contents, spent } = await bucketsOf(table, [...names]);
  const [inScope = new Set<number>(), ...others] = conditions.map(
    ({ bucket, matches }) => new Set(numbersIn(contents.get(bucket), matches)),
  );
  const found = [...inScope]
    .filter((number) => others.every((numbers) => numbers.has(number)))
    .toSorted((one, other) => other - one);
  const left = before === undefined ? found : found.filter((number) => number < before);
  const page = pageOf(left, Math.max(1, Math.floor((mostReadUnits - spent) * 2)));
  const rows = await rowsOf(table, page);
  const last = page.at(-1);
  return {
    all: inScope.size,
    total: found.length,
    groups: page.flatMap((number) => rows.get(number) ?? []),
    ...(last !== undefined && page.length < left.length ? { next: last } : {}),
  };
}

/**
 * Makes two requests: one reads the buckets of the municipalities and of each kind of work, and the other reads the
 * rows of the groups to return.
 */
async function work(
  table: RegionTable,
  searches: readonly WorkSearch[],
): Promise<readonly FoundWork[]> {
  const { contents } = await bucketsOf(table, [
    facetBucket('municipality'),
    ...new Set(searches.map((search) => workBucket(search.work))),
  ]);
  const places = contents.get(facetBucket('municipality'));
  const found = searches.map((search) => {
    const inScope = new Set(numbersIn(places, (code) => search.municipalities.includes(code)));
    return [...(contents.get(workBucket(search.work)) ?? [])]
      .filter(([day]) => day <= search.until)
      .toSorted(([one], [other]) => one.localeCompare(other))
      .flatMap(([day, numbers]) => numbers.map((number) => ({ day, number })))
      .filter(({ number }) => inScope.has(number));
  });
  const first = found.map((all) => all.slice(0, longestWaiting));
  const rows = await rowsOf(
    table,
    first.flat().map(({ number }) => number),
  );
  return found.map((all, index) => ({
    total: all.length,
    groups: (first[index] ?? []).flatMap(({ day, number }) => {
      const group = rows.get(number);
      return group ? [{ ...group, day }] : [];
    }),
  }));
}

/**
 * The contents of these buckets, by name, and the read units spent on them. Buckets that are not stored are left out.
 */
async function bucketsOf(table: RegionTable, names: readonly string[]) {
  const keys = names.map((name) => listBucketKey(table.regionId, name));
  const items = await batchGet(table, keys, { consistent: false });
  return {
    contents: new Map(items.map((item) => [bucketNameOf(item), unpack(item, bucketSchema)])),
    spent: items.reduce((sum, item) => sum + readUnits(item), 0),
  };
}

function bucketNameOf(item: Item): string {
  return sortKeyOf(item).slice(sortKeys.bucket.length);
}

function numbersIn(bucket: Bucket | undefined, matches: (key: string) => boolean): number[] {
  return [...(bucket ?? [])].flatMap(([key, numbers]) => (matches(key) ? numbers : []));
}

/** The numbers on the next page: at most `listPageSize` of them, from at most `mostBlocks` blocks. */
function pageOf(numbers: readonly number[], mostBlocks: number): readonly number[] {
  const first = numbers.slice(0, listPageSize);
  const blocks = [...new Set(first.map(blockOf))];
  const beyond = blocks[mostBlocks];
  return beyond === undefined ? first : first.filter((number) => blockOf(number) > beyond);
}

async function rowsOf(table: RegionTable, numbers: readonly number[]) {
  const blocks = [...new Set(numbers.map(blockOf))];
  const keys = blocks.map((block) => listRowsKey(table.regionId, block));
  const items = await batchGet(table, keys, { consistent: false });
  return new Map(items.flatMap((item) => [...unpack(item, blockSchema)]));
}

function sortKeyOf(item: Item): string {
  return String(item[tableKeys.sort]);
}
