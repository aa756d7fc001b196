import type { Group } from '../../../shared/domain/groups/group.ts';
import type { CellEntry, ReadCell } from '../../../shared/linking/find-neighbours.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { GroupInRegion, LinkRepository } from '../../../shared/ports/linking.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { StoredGroup } from './compare-links.ts';

/** Everything needed to read one region's groups. */
export interface RegionReads {
  readonly region: Pick<Region, 'id' | 'municipalities'>;
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly links: Pick<LinkRepository, 'of'>;
  readonly overview: Pick<OverviewRepository, 'list'>;
  /** Every cell of the region. */
  readonly cells: readonly string[];
}

export interface ReadNeeds {
  /** All regions of the deployment; their groups can be linked to each other. */
  readonly registries: readonly RegionReads[];
  readonly readCell: ReadCell;
}

/** Number of concurrent reads; the table can handle many more. */
const concurrency = 20;

/**
 * Reads what is stored about all groups that can have a link: the groups in the cell index, the groups in the overview,
 * and all groups that are linked to any of those. Areas are read from the groups themselves rather than from the index,
 * so that a damaged index is detected too.
 */
export async function readGroups(needs: ReadNeeds): Promise<ReadonlyMap<string, StoredGroup>> {
  const registries = new Map(needs.registries.map((each) => [each.region.id, each]));
  const entries = await indexEntries(needs);
  const versions = indexedVersions(entries);
  const shown = await Promise.all(needs.registries.map(shownGroups));
  const stored = new Map<string, StoredGroup>();
  const tried = new Set<string>();
  let waiting: GroupInRegion[] = [...entries, ...shown.flat()];
  while (waiting.length > 0) {
    const untried = new Map(
      waiting.filter(({ groupId }) => !tried.has(groupId)).map((each) => [each.groupId, each]),
    );
    for (const groupId of untried.keys()) tried.add(groupId);
    const read = await mapInBatches([...untried.values()], async ({ regionId, groupId }) => {
      const registry = registries.get(regionId);
      if (!registry) return undefined;
      const links = await registry.links.of(groupId);
      const group = await registry.groups.find(groupId);
      return group && { regionId, group, links, indexedVersion: versions.get(groupId) };
    });
    const found = read.filter((each) => each !== undefined);
    for (const each of found) stored.set(each.group.id, each);
    waiting = found.flatMap(({ links }) =>
      links.map(({ neighbourId, neighbourRegionId }) => ({
        regionId: neighbourRegionId,
        groupId: neighbourId,
      })),
    );
  }
  return stored;
}

async function shownGroups({ region, overview }: RegionReads): Promise<GroupInRegion[]> {
  const lists = await Promise.all(region.municipalities.map(({ code }) => overview.list(code)));
  return lists.flat().map(({ groupId }) => ({ regionId: region.id, groupId }));
}

async function indexEntries({ registries, readCell }: ReadNeeds): Promise<CellEntry[]> {
  const cells = [...new Set(registries.flatMap((registry) => registry.cells))];
  return (await mapInBatches(cells, readCell)).flat();
}

/** The area version under which each group is indexed, or -1 if the entries in its cells have different versions. */
function indexedVersions(entries: readonly CellEntry[]): Map<Group['id'], number> {
  const versions = new Map<string, number>();
  for (const { groupId, areaVersion } of entries) {
    versions.set(
      groupId,
      (versions.get(groupId) ?? areaVersion) === areaVersion ? areaVersion : -1,
    );
  }
  return versions;
}

async function mapInBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += concurrency) {
    results.push(...(await Promise.all(items.slice(start, start + concurrency).map(work))));
  }
  return results;
}
