import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import {
  facets,
  facetsOf,
  groupWorks,
  listedStatuses,
  mailHealths,
  type GroupWork,
  type ListEntry,
  type ListedGroup,
} from '../../domain/desk/group-list.ts';
import { briefings, phases } from '../../domain/groups/group.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import { epochSeconds, type Item } from '../table.ts';

/**
 * The number of groups whose rows share an item: as many as fit in 4 KB, which is the unit in which reads are charged.
 */
export const rowsPerBlock = 100;

/** The columns of a row, in the order in which they are stored. */
const columns = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.enum(listedStatuses),
  z.enum(phases),
  z.int(),
  z.enum(briefings),
  z.int(),
  z.enum(mailHealths),
  z.string(),
  z.number(),
  z.number(),
  z.int(),
]);

/** The groups in one block, by number. */
export const blockSchema = z
  .record(z.string(), columns)
  .transform(
    (block) => new Map(Object.entries(block).map(([n, row]) => [Number(n), groupIn(row)])),
  );
export type Block = z.output<typeof blockSchema>;

/** For each key in one bucket: the numbers of the groups that have it, ascending. */
export const bucketSchema = z
  .record(z.string(), z.array(z.int()))
  .transform((bucket) => new Map(Object.entries(bucket).map(([key, gaps]) => [key, summed(gaps)])));
export type Bucket = z.output<typeof bucketSchema>;

/** The number of a group, and every place where the list mentions it. */
export const listedSchema = z.object({ number: z.int(), places: z.array(z.string()) });
export type Listed = z.output<typeof listedSchema>;
/** A removed group leaves a tombstone for a day, so that a slower projection cannot put it back. */
const tombstoneDays = 1;

export function tombstone(now: Date): Item {
  return { expiresAt: epochSeconds(daysAfter(now, tombstoneDays)) };
}

export const counterSchema = z.object({ next: z.int() });

export const blockOf = (number: number): number => Math.floor(number / rowsPerBlock);

/** The bucket of a facet, whose keys are the values of the facet. */
export const facetBucket = (facet: (typeof facets)[number]): string => `=${facet}`;
/** The bucket of a kind of work, whose keys are the days on which the work started. */
export const workBucket = (work: GroupWork): string => `!${work}`;
/** The bucket of a word, whose keys are all words that start with the same two characters. */
export const wordBucket = (word: string): string => word.slice(0, 2);

/** The places where the list mentions a group; each place is a bucket and a key in that bucket. */
export function mentionedIn({ group, words, work }: ListEntry): string[] {
  const values = facetsOf(group);
  return [
    ...facets.map((facet) => placeOf(facetBucket(facet), values[facet])),
    ...words.map((word) => placeOf(wordBucket(word), word)),
    ...groupWorks.flatMap((each) => {
      const day = work[each];
      return day === undefined ? [] : [placeOf(workBucket(each), day)];
    }),
  ];
}

const placeOf = (bucket: string, key: string): string => `${bucket}/${key}`;

export function bucketAndKey(place: string): readonly [bucket: string, key: string] {
  const [bucket = '', key = ''] = place.split('/');
  return [bucket, key];
}

export function packBlock(block: Block): Item {
  return packed(Object.fromEntries([...block].map(([number, group]) => [number, rowOf(group)])));
}

/** The item for a bucket. It holds the gaps between the numbers, which take less room than the numbers themselves. */
export function packBucket(bucket: Bucket): Item {
  return packed(Object.fromEntries([...bucket].map(([key, numbers]) => [key, gapsOf(numbers)])));
}

export function unpack<Content>(item: Item | undefined, schema: z.ZodType<Content>): Content {
  if (!item) return schema.parse({});
  const json = brotliDecompressSync(item['packed'] as Uint8Array).toString();
  return schema.parse(JSON.parse(json));
}

/** The cost of an eventually consistent read of this item, in read units: half a unit for every 4 KB. */
export function readUnits(item: Item): number {
  const bytes = (item['packed'] as Uint8Array).byteLength + keyBytes;
  return Math.ceil(bytes / 4096) / 2;
}
/** An upper limit on the size of an item's keys and other attributes. */
const keyBytes = 120;

function packed(content: object): Item {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  return { packed: brotliCompressSync(JSON.stringify(content), { params }) };
}

function rowOf(group: ListedGroup): z.output<typeof columns> {
  const [longitude, latitude] = group.point;
  return [
    group.reference,
    group.name,
    group.municipality,
    group.status,
    group.phase,
    group.participants,
    group.briefing,
    group.neighbours,
    group.mail,
    group.since,
    longitude,
    latitude,
    group.radius,
  ];
}

function groupIn(row: z.output<typeof columns>): ListedGroup {
  const [reference, name, municipality, status, phase, participants, briefing, ...rest] = row;
  const [neighbours, mail, since, longitude, latitude, radius] = rest;
  return {
    reference,
    name,
    municipality,
    status,
    phase,
    participants,
    briefing,
    neighbours,
    mail,
    since,
    point: [longitude, latitude],
    radius,
  };
}

function gapsOf(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function summed(gaps: readonly number[]): number[] {
  let sum = 0;
  return gaps.map((gap) => (sum += gap));
}
