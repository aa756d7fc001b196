import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import type { OverviewGroup, OverviewNeighbour } from '../../../shared/domain/overview/overview.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { publicGroupOf, regionIdOf } from '../../../shared/requests/overview/public-group.ts';
import type {
  GroupResponse,
  PublicNeighbour,
} from '../../../shared/requests/overview/responses.ts';

interface Needs {
  readonly overview: Pick<OverviewRepository, 'findByReference' | 'findAll'>;
  readonly region: Region;
  readonly regions: RegionSet;
}

/**
 * The data for a group's public page, with its neighbours, nearest first. Throws GroupNotFound if the group is not in
 * the overview.
 */
export async function showGroup(needs: Needs, reference: string): Promise<GroupResponse> {
  const { overview, regions } = needs;
  const group = await overview.findByReference(reference);
  if (!group) throw new GroupNotFound();
  const found = new Map(
    (await overview.findAll(group.neighbours)).map((neighbour) => [neighbour.groupId, neighbour]),
  );
  const neighbourGroups = group.neighbours
    .map((link) => publicNeighbour(link, found.get(link.groupId), needs))
    .filter((neighbour) => neighbour !== undefined)
    .sort(
      (one, other) => one.distance - other.distance || one.name.localeCompare(other.name, 'nl'),
    );
  return { ...publicGroupOf(group, regions), neighbours: neighbourGroups.length, neighbourGroups };
}

function publicNeighbour(
  link: OverviewNeighbour,
  group: OverviewGroup | undefined,
  { region, regions }: Needs,
): PublicNeighbour | undefined {
  if (!group) return undefined;
  return {
    reference: group.reference,
    name: group.name,
    region: regionIdOf(group, { region, regions }),
    municipality: namedMunicipality(regions, group.municipality),
    distance: link.distance,
    relation: link.relation,
    overlap: link.overlap,
    crossesBorder: link.crossesBorder,
    polygon: group.polygon,
  };
}
