import type { Group } from '../../../shared/domain/groups/group.ts';
import type { ReadCell } from '../../../shared/linking/find-neighbours.ts';
import type { GroupRepository } from '../../../shared/ports/groups.ts';
import type { LinkRepository } from '../../../shared/ports/linking.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { StoredGroup } from './compare-links.ts';

export interface ReadNeeds {
  readonly groups: Pick<GroupRepository, 'find'>;
  readonly links: Pick<LinkRepository, 'of'>;
  readonly overview: Pick<OverviewRepository, 'list'>;
  readonly readCell: ReadCell;
  /** Every cell of the region. */
  readonly cells: readonly string[];
  readonly region: Pick<Region, 'municipalities'>;
}

/** Number of concurrent reads; the table can handle many more. */
const concurrency = 20;

/**
 * Reads every group that can have a link, and what is stored about that group. These are the groups in the cell index,
 * the groups in the overview, and all groups that are linked to them. Areas are read from the groups themselves rather
 * than from the index, so that a damaged index is detected too.
 */
export async function readGroups(needs: ReadNeeds): Promise<ReadonlyMap<string, StoredGroup>> {
  const indexed = await indexedVersions(needs);
  const shown = (
    await Promise.all(needs.region.municipalities.map(({ code }) => needs.overview.list(code)))
  ).flat();
  const stored = new Map<string, StoredGroup>();
  let waiting = [...new Set([...indexed.keys(), ...shown.map(({ groupId }) => groupId)])];
  while (waiting.length > 0) {
    const read = await mapInBatches(waiting, async (groupId) => {
      const [links, group] = [await needs.links.of(groupId), await needs.groups.find(groupId)];
      return group && { group, links, indexedVersion: indexed.get(groupId) };
    });
    for (const each of read) if (each) stored.set(each.group.id, each);
    const tried = new Set([...waiting, ...stored.keys()]);
    const linked = read.flatMap((each) => each?.links.map(({ neighbourId }) => neighbourId) ?? []);
    waiting = [...new Set(linked)].filter((groupId) => !tried.has(groupId));
  }
  return stored;
}

/** The area version under which each group is indexed, or -1 if the entries in its cells have different versions. */
async function indexedVersions({ readCell, cells }: ReadNeeds): Promise<Map<Group['id'], number>> {
  const versions = new Map<string, number>();
  for (const { groupId, areaVersion } of (await mapInBatches(cells, readCell)).flat()) {
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
