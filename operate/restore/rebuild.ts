import { isDeepStrictEqual } from 'node:util';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { enrolCoordinators } from '../../functions/groups/enrol-coordinators/enrol-coordinators.ts';
import { isActive, type Group } from '../../shared/domain/groups/group.ts';
import { eventIds } from '../../shared/domain/groups/registration.ts';
import { overviewOf } from '../../shared/domain/overview/overview.ts';
import { neighbourFinder } from '../../shared/linking/find-neighbours.ts';
import { keepLinked } from '../../shared/linking/keep-linked.ts';
import type { RegionSet } from '../../shared/regions/region-set.ts';
import { overviewRepository } from '../../shared/runtime/overview-repository.ts';
import { parseGroup } from '../../shared/store/groups/group-items.ts';
import { cellKey, isPartitionOf, partitions, sortKeys } from '../../shared/store/keys.ts';
import { cellEntries, cellWrites } from '../../shared/store/linking/cell-index.ts';
import { dynamoLinks } from '../../shared/store/linking/dynamo-links.ts';
import { tableOfRegion, type Item, type Table } from '../../shared/store/table.ts';
import { rebuildGroupList } from '../group-list/rebuild-group-list.ts';
import { allItems, keyOf } from '../regions/all-items.ts';
import { historyStamp, restoredStores } from './restored-stores.ts';

interface RegionGroup {
  readonly regionId: string;
  readonly group: Group;
}

/** The number of items of each kind that had to be corrected. */
export interface Rebuilt {
  readonly cells: number;
  readonly groupsWithOtherLinks: number;
  readonly groupsWithOtherMembers: number;
  readonly overview: number;
  readonly groupList: number;
}

/**
 * Rebuilds everything that is derived from the groups: cell index, links, circles, overview and the officers' list.
 * Writes only what is wrong, so it can be stopped and run again, and a second run writes nothing. Events are stored as
 * history, so that nobody gets mail about a link that already existed.
 */
export async function rebuild(table: Table, regions: RegionSet): Promise<Rebuilt> {
  const groups = await groupsOf(table, regions);
  // In this order, because links are found through the cells, and the overview and the list show the links.
  return {
    cells: await rebuildCells(table, groups, regions),
    groupsWithOtherLinks: await count(groups, (each) => relink(table, regions, each)),
    groupsWithOtherMembers: await count(groups, (each) => enrol(table, regions, each)),
    overview: await rebuildOverview(table, groups, regions),
    groupList: await rebuildGroupLists(table, regions),
  };
}

async function groupsOf(table: Table, { all }: RegionSet): Promise<readonly RegionGroup[]> {
  const groups: RegionGroup[] = [];
  for await (const item of allItems(table)) {
    const region = all.find(({ id }) => isPartitionOf('group', id, String(item['PK'])));
    if (region && item['SK'] === sortKeys.state)
      groups.push({ regionId: region.id, group: parseGroup(item) });
  }
  return groups;
}

async function count<Each>(
  all: readonly Each[],
  change: (each: Each) => Promise<boolean>,
): Promise<number> {
  let changed = 0;
  for (const each of all) if (await change(each)) changed += 1;
  return changed;
}

async function rebuildCells(
  table: Table,
  groups: readonly RegionGroup[],
  { all }: RegionSet,
): Promise<number> {
  const wanted = new Map<string, Item>();
  for (const { regionId, group } of groups)
    for (const { Put } of cellWrites({ ...table, regionId }, undefined, group))
      if (Put?.Item) wanted.set(keyOf(Put.Item), Put.Item);
  const served = new Set<unknown>(all.map(({ id }) => id));
  let changed = 0;
  for await (const item of allItems(table)) {
    if (!String(item['PK']).startsWith(partitions.cell) || !served.has(item['regionId'])) continue;
    const right = wanted.get(keyOf(item));
    if (right && isDeepStrictEqual(comparable(right), comparable(item))) wanted.delete(keyOf(item));
    if (right) continue;
    const Key = cellKey(
      String(item['PK']).slice(partitions.cell.length),
      String(item['SK']).slice(sortKeys.group.length),
    );
    await table.client.send(new DeleteCommand({ TableName: table.name, Key }));
    changed += 1;
  }
  for (const Item of wanted.values())
    await table.client.send(new PutCommand({ TableName: table.name, Item }));
  return changed + wanted.size;
}

async function relink(
  table: Table,
  regions: RegionSet,
  { regionId, group }: RegionGroup,
): Promise<boolean> {
  const own = restoredStores(table, regionId);
  const links = dynamoLinks(own.table, historyStamp);
  const before = await links.of(group.id);
  await keepLinked(
    {
      ...own,
      links,
      region: regions.named(regionId),
      regions,
      neighbours: neighbourFinder(cellEntries(table)),
    },
    group.id,
  );
  return !isDeepStrictEqual(before, await links.of(group.id));
}

async function enrol(
  table: Table,
  regions: RegionSet,
  { regionId, group }: RegionGroup,
): Promise<boolean> {
  const own = restoredStores(table, regionId);
  const members = async () =>
    Promise.all(
      (await own.groups.coordinators(group.id)).map(({ id }) =>
        own.circles.find(group.municipality, id),
      ),
    );
  const before = await members();
  await enrolCoordinators({ ...own, region: regions.named(regionId) }, { data: eventIds(group) });
  return !isDeepStrictEqual(before, await members());
}

async function rebuildOverview(
  table: Table,
  groups: readonly RegionGroup[],
  { all }: RegionSet,
): Promise<number> {
  let changed = 0;
  for (const region of all) {
    const overview = overviewRepository(table, region);
    const { joining, table: own } = restoredStores(table, region.id);
    const links = dynamoLinks(own, historyStamp);
    const shown = await Promise.all(
      region.municipalities.map(async ({ code }) => overview.list(code)),
    );
    const stored = new Map(
      shown.flat().map((each) => [`${each.municipality} ${each.groupId}`, each]),
    );
    for (const { group } of groups.filter(({ regionId }) => regionId === region.id)) {
      const place = `${group.municipality} ${group.id}`;
      const wanted = isActive(group)
        ? overviewOf(group, await links.of(group.id), (await joining.of(group)).state)
        : undefined;
      const isRight = isDeepStrictEqual(stored.get(place), wanted);
      stored.delete(place);
      if (isRight) continue;
      await overview.project(group, async () => wanted);
      changed += 1;
    }
    // The remaining entries are for groups that this region does not have, or that are in a different municipality.
    for (const { groupId: id, municipality } of stored.values())
      await overview.project({ id, municipality }, async () => undefined);
    changed += stored.size;
  }
  return changed;
}

async function rebuildGroupLists(table: Table, { all }: RegionSet): Promise<number> {
  let corrected = 0;
  for (const { id } of all) corrected += (await rebuildGroupList(tableOfRegion(table, id))).wrong;
  return corrected;
}

/**
 * The item with the bytes in `shape` encoded as text, so that different kinds of byte array with the same content
 * compare equal.
 */
function comparable({ shape, ...rest }: Item): Item {
  return { ...rest, shape: Buffer.from(shape as Uint8Array).toString('base64') };
}
