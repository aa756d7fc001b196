import { isDeepStrictEqual } from 'node:util';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { StartRefused } from '../../local/start-refused.ts';
import type { Region } from '../../shared/regions/region.ts';
import { linkKey, sortKeys, type Partition } from '../../shared/store/keys.ts';
import {
  eventIdIn,
  partitionInRegion,
  type RegionItems,
} from '../../shared/store/platform/region-items.ts';
import { erasuresOf } from '../../shared/store/platform/dynamo-erasure-ledger.ts';
import type { Item, Table } from '../../shared/store/table.ts';
import { isEvent } from '../persons/traces.ts';
import { allItems, keyOf } from '../regions/all-items.ts';
import { unapplied } from './after-restore.ts';

export interface RegionRestore {
  /** The restored table; `after-restore` has already been run on it. */
  readonly from: Table;
  /** The table in use. */
  readonly to: Table;
  readonly ledger: Table;
  readonly region: Region;
  /** Whether to make the changes; if false, they are only reported. */
  readonly confirmed: boolean;
  /** Whether the operator accepts that changes made since the restore time will be lost. */
  readonly overwrites: boolean;
  readonly say: (line: string) => void;
}

type Kept =
  | 'the copy'
  | 'the table in use, otherwise the copy'
  | 'all of the table in use, otherwise all of the copy'
  | 'the table in use';

/**
 * The table from which the region gets its items, by partition. The state of groups, join requests and starters comes
 * from the restored copy. The table in use is more up to date about access, caps, letters sent, stopped mail, and the
 * desk and its officers.
 */
const kept: Readonly<Record<Partition, Kept>> = {
  registration: 'the copy',
  group: 'the copy',
  contact: 'the copy',
  reference: 'the copy',
  circle: 'the copy',
  cell: 'the copy',
  overview: 'the copy',
  groupList: 'the copy',
  join: 'the copy',
  starter: 'the copy',
  starterHistory: 'the copy',
  idempotencyKey: 'the table in use, otherwise the copy',
  cap: 'the table in use, otherwise the copy',
  firstLetter: 'the table in use, otherwise the copy',
  viewing: 'the table in use, otherwise the copy',
  linkRequest: 'the table in use, otherwise the copy',
  relink: 'the table in use, otherwise the copy',
  revocation: 'the table in use, otherwise the copy',
  mail: 'the table in use, otherwise the copy',
  message: 'the table in use, otherwise the copy',
  provider: 'the table in use, otherwise the copy',
  replyText: 'the table in use, otherwise the copy',
  desk: 'all of the table in use, otherwise all of the copy',
  officer: 'all of the table in use, otherwise all of the copy',
  token: 'the table in use',
  press: 'the table in use',
  session: 'the table in use',
  signIn: 'the table in use',
  opening: 'the table in use',
  pace: 'the table in use',
  mailSwitch: 'the table in use',
};

/**
 * Restores one region to its state in a restored table, without writing any item of another region. Can be killed and
 * run again. Resolves with 0, or with 1 if changes are needed but none were made. Throws StartRefused if the copy still
 * contains erased data, or if newer data would be lost.
 */
export async function restoreRegion(task: RegionRestore): Promise<number> {
  const { from, to, ledger, region, confirmed, overwrites, say } = task;
  const erased = await unapplied(from, await erasuresOf(ledger, region.id));
  if (erased.length > 0)
    throw new StartRefused(
      `${from.name} does not know ${erased.length} endings in the ledger: run after-restore on it first.`,
    );
  const [copy, live] = [await itemsOf(from, region), await itemsOf(to, region)];
  const newer = [...live].filter(
    ([name, { item, partition }]) =>
      kept[partition] === 'the copy' && isNewer(item, copy.get(name)?.item),
  );
  if (newer.length > 0)
    say(
      `${newer.length} items in ${to.name} are newer than the copy; the last one is of ${latest(newer.map(([, { item }]) => item))}.`,
    );
  const inUse = new Set(Array.from(live.values(), ({ partition }) => partition));
  const puts: Item[] = [];
  for (const [name, { item, partition }] of copy) {
    const stored = live.get(name)?.item;
    const isWanted = {
      'the copy': true,
      'the table in use, otherwise the copy': !stored,
      'all of the table in use, otherwise all of the copy': !inUse.has(partition),
      'the table in use': false,
    }[kept[partition]];
    if (isWanted && !isDeepStrictEqual(stored, item) && (await hasOtherSide(to, region, item)))
      puts.push(item);
  }
  const deletions: Item[] = [];
  for (const [name, { item, partition }] of live)
    if (
      kept[partition] === 'the copy' &&
      !copy.has(name) &&
      !(await isLinkAcross(to, region, item))
    )
      deletions.push(item);
  say(`${puts.length} items to copy, ${deletions.length} to delete, in ${region.id} only.`);
  if (puts.length + deletions.length === 0) return 0;
  if (newer.length > 0 && !overwrites)
    throw new StartRefused('Nothing was changed. To lose what is newer: --overwrite');
  if (!confirmed) {
    say(`Nothing was changed. To do this, type the region again: --confirm ${region.id}`);
    return 1;
  }
  const write = progress(puts.length + deletions.length, say);
  for (const Item of puts)
    await write(to.client.send(new PutCommand({ TableName: to.name, Item })));
  for (const { PK, SK } of deletions)
    await write(to.client.send(new DeleteCommand({ TableName: to.name, Key: { PK, SK } })));
  say(`${region.id} was restored. Run check-links --repair once everything is switched on.`);
  return 0;
}

interface Stored {
  readonly item: Item;
  readonly partition: Partition;
}

/** All items of a region in a table, by their keys. */
async function itemsOf(
  table: Table,
  { id, municipalities }: Region,
): Promise<ReadonlyMap<string, Stored>> {
  const items: Item[] = [];
  const eventIds = new Set<string>();
  for await (const item of allItems(table)) {
    items.push(item);
    const eventId = eventIdIn(item, id);
    if (eventId !== undefined) eventIds.add(eventId);
  }
  const own: RegionItems = {
    regionId: id,
    municipalities: municipalities.map(({ code }) => code),
    eventIds,
  };
  return new Map(
    items.flatMap((item) => {
      const partition = partitionInRegion(item, own);
      return partition ? [[keyOf(item), { item, partition }]] : [];
    }),
  );
}

/** Whether the item is from after the restore time: an event that the copy lacks, or a later version. */
function isNewer(item: Item, copied: Item | undefined): boolean {
  if (isEvent(item)) return !copied;
  return Number(item['version'] ?? 0) > Number(copied?.['version'] ?? Number.POSITIVE_INFINITY);
}

function latest(items: readonly Item[]): string {
  return (
    items
      .flatMap(({ time }) => (typeof time === 'string' ? [time] : []))
      .toSorted()
      .at(-1) ?? 'an unknown time'
  );
}

/**
 * The other side of a link to a group in another region, as it is in the table in use; undefined for any item that is
 * not such a link.
 */
async function otherSide(
  table: Table,
  region: Region,
  { SK, groupId, neighbourId, neighbourRegionId }: Item,
): Promise<{ readonly item: Item | undefined } | undefined> {
  if (!String(SK).startsWith(sortKeys.link) || neighbourRegionId === region.id) return undefined;
  const key = linkKey(String(neighbourRegionId), String(neighbourId), String(groupId));
  return { item: await table.get(key) };
}

/** A link with another region is copied only if that other region, which is not being restored, still has it. */
async function hasOtherSide(table: Table, region: Region, item: Item): Promise<boolean> {
  const other = await otherSide(table, region, item);
  return !other || other.item !== undefined;
}

/** Whether the item is one side of a link that must stay because the other region still has the other side. */
async function isLinkAcross(table: Table, region: Region, item: Item): Promise<boolean> {
  return (await otherSide(table, region, item))?.item !== undefined;
}

function progress(
  total: number,
  say: (line: string) => void,
): (writing: Promise<unknown>) => Promise<void> {
  let done = 0;
  return async (writing) => {
    await writing;
    done += 1;
    if (done % 1000 === 0) say(`  ${done} of ${total}`);
  };
}
