import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { StartRefused } from '../../local/start-refused.ts';
import { close } from '../../shared/domain/groups/group-life.ts';
import { isActiveOrDormant } from '../../shared/domain/groups/group.ts';
import type { Region } from '../../shared/regions/region.ts';
import { groupRepository, stamp } from '../../shared/runtime/group-repositories.ts';
import {
  isPartitionOf,
  partitions,
  pendingIndex,
  pendingKinds,
  sortKeys,
  type Partition,
} from '../../shared/store/keys.ts';
import { dynamoLinks } from '../../shared/store/linking/dynamo-links.ts';
import {
  eventIdIn,
  isRegional,
  partitionInRegion,
  type RegionItems,
} from '../../shared/store/platform/region-items.ts';
import { tableOfRegion, type Item, type Table } from '../../shared/store/table.ts';
import { allItems } from './all-items.ts';
import { checkExport, exportItems } from './export-items.ts';
import { groupsLeft, nameOfGroup } from './groups-left.ts';

export interface Removal {
  readonly table: Table;
  readonly region: Region;
  /** The file to which everything that belongs to the region is exported first. */
  readonly file: string;
  /** The region's id, which the operator types again to allow the region's groups to be closed. */
  readonly closeAll?: string | undefined;
  readonly say: (line: string) => void;
}

type Counts = ReadonlyMap<Partition, number>;

/**
 * Removes everything that belongs to a region from the table, after exporting it, and verifies the result by reading
 * the table again. Can be interrupted at any moment and run again. Resolves with 0 once nothing is left, and with 1 if
 * it must be run again. Throws StartRefused, without having changed anything, if the region still has groups or the
 * file cannot be used.
 */
export async function removeRegion(removal: Removal): Promise<number> {
  const { table, region, file, closeAll, say } = removal;
  if (closeAll !== undefined && closeAll !== region.id)
    throw new StartRefused(
      `To close every group, type the id of the region: --close-all ${region.id}`,
    );
  // Check the file before closing any group, because closing a group sends letters and cannot be undone.
  checkExport(file, region);
  if (await endGroups(removal)) return 1;

  const own = await ownItems(table, region);
  const before = await count(table, own);
  const lines = await exportItems(file, itemsOf(table, own));
  say(`${lines} items of ${region.id} are in ${file}.`);
  const cut = await cutLinks(table, region.id);
  if (cut > 0) say(`${cut} links with groups of other regions were ended.`);

  // The region's own partitions come last: until they are gone, an interrupted run can still tell what else belongs to
  // the region.
  await deleteItems(table, own, (partition) => !isRegional(partition));
  await deleteItems(table, own, isRegional);

  const after = await count(table, own);
  for (const [partition, found] of before)
    say(
      `${partitions[partition].padEnd(12)}${String(found).padStart(8)}${String(after.get(partition) ?? 0).padStart(8)}`,
    );
  const left = [...after.values()].reduce((sum, found) => sum + found, 0);
  say(
    left === 0
      ? `Nothing of ${region.id} is left: the table was read again, and the last column is what was found.`
      : `${left} items arrived meanwhile. Run the command again.`,
  );
  return left === 0 ? 0 : 1;
}

/**
 * Closes the remaining groups, or refuses if that was not requested. Returns whether any were closed; their letters
 * must then be sent before anything is removed.
 */
async function endGroups({ table, region, closeAll, say }: Removal): Promise<boolean> {
  const left = await groupsLeft(table, region.id);
  if (left.length > 0 && closeAll === undefined)
    throw new StartRefused(
      `${region.id} still has ${left.length} groups: ${left.map(nameOfGroup).join(', ')}.\n` +
        `Move or close them first, or close them all with --close-all ${region.id}.`,
    );
  const running = left.filter(isActiveOrDormant);
  const { groups } = groupRepository(table, region);
  for (const group of running) await groups.save(group, close(group, stamp.clock()));
  if (running.length === 0) {
    await refuseUnpublished(table, region.id);
    return false;
  }
  say(
    `${running.length} groups were closed: ${running.map(nameOfGroup).join(', ')}. Their coordinators get a letter, and their links end. ` +
      'Once the mail queues are empty, run this command again to remove the region.',
  );
  return true;
}

async function refuseUnpublished(table: Table, regionId: string): Promise<void> {
  for await (const item of allItems(table)) {
    if (item[pendingIndex.partition] === pendingKinds.event && eventIdIn(item, regionId))
      throw new StartRefused(
        `Events of ${regionId} still have to be published. Run this command again in a few minutes.`,
      );
  }
}

async function ownItems(table: Table, { id, municipalities }: Region): Promise<RegionItems> {
  const eventIds = new Set<string>();
  for await (const item of allItems(table)) {
    const eventId = eventIdIn(item, id);
    if (eventId !== undefined) eventIds.add(eventId);
  }
  return { regionId: id, municipalities: municipalities.map(({ code }) => code), eventIds };
}

/** The items of the region, each with the kind of partition in which it is stored. */
async function* storedItems(
  table: Table,
  own: RegionItems,
): AsyncGenerator<{ readonly item: Item; readonly partition: Partition }> {
  for await (const item of allItems(table)) {
    const partition = partitionInRegion(item, own);
    if (partition) yield { item, partition };
  }
}

async function* itemsOf(table: Table, own: RegionItems): AsyncGenerator<Item> {
  for await (const { item } of storedItems(table, own)) yield item;
}

async function count(table: Table, own: RegionItems): Promise<Counts> {
  const counts = new Map<Partition, number>();
  for await (const { partition } of storedItems(table, own))
    counts.set(partition, (counts.get(partition) ?? 0) + 1);
  return counts;
}

/**
 * Ends every link between a group in this region and one in another region, and stores the event in the other region.
 */
async function cutLinks(table: Table, regionId: string): Promise<number> {
  let cut = 0;
  for await (const { PK, SK, groupId, neighbourId, neighbourRegionId } of allItems(table)) {
    const isElsewhere = !isPartitionOf('group', regionId, String(PK));
    if (!String(SK).startsWith(sortKeys.link) || neighbourRegionId !== regionId || !isElsewhere)
      continue;
    const [, otherRegionId = ''] = String(PK).split('#');
    const { groups } = groupRepository(table, { id: otherRegionId });
    const links = dynamoLinks(tableOfRegion(table, otherRegionId), stamp);
    const group = await groups.find(String(groupId));
    const link = (await links.of(String(groupId))).find((each) => each.neighbourId === neighbourId);
    if (!group || !link) continue;
    await links.unlink(link, group);
    cut += 1;
  }
  return cut;
}

async function deleteItems(
  table: Table,
  own: RegionItems,
  isChosen: (partition: Partition) => boolean,
): Promise<void> {
  for await (const { item, partition } of storedItems(table, own)) {
    const { PK, SK } = item;
    if (isChosen(partition))
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { PK, SK } }));
  }
}
