import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import type { OverviewGroup, OverviewNeighbour } from '../../../shared/domain/overview/overview.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import { publicGroupOf } from '../../../shared/requests/overview/public-group.ts';
import type {
  GroupResponse,
  PublicNeighbour,
} from '../../../shared/requests/overview/responses.ts';

interface Needs {
  readonly overview: Pick<OverviewRepository, 'findByReference' | 'findAll'>;
  readonly regions: RegionSet;
}

/** The data for the public page of a group, with its neighbours, nearest first. Throws GroupNotFound. */
export async function showGroup(
  { overview, regions }: Needs,
  reference: string,
): Promise<GroupResponse> {
  const group = await overview.findByReference(reference);
  if (!group) throw new GroupNotFound();
  const found = new Map(
    (await overview.findAll(group.neighbours)).map((neighbour) => [neighbour.groupId, neighbour]),
  );
  const neighbourGroups = group.neighbours
    .map((link) => publicNeighbour(link, found.get(link.groupId), regions))
    .filter((neighbour) => neighbour !== undefined)
    .sort(
      (one, other) => one.distance - other.distance || one.name.localeCompare(other.name, 'nl'),
    );
  return { ...publicGroupOf(group, regions), neighbours: neighbourGroups.length, neighbourGroups };
}

function publicNeighbour(
  link: OverviewNeighbour,
  group: OverviewGroup | undefined,
  regions: RegionSet,
): PublicNeighbour | undefined {
  if (!group) return undefined;
  return {
    reference: group.reference,
    name: group.name,
    municipality: namedMunicipality(regions, group.municipality),
    distance: link.distance,
    relation: link.relation,
    overlap: link.overlap,
    crossesBorder: link.crossesBorder,
    polygon: group.polygon,
  };
}
