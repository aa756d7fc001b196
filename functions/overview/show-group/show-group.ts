import { GroupNotFound } from '../../../shared/domain/groups/group.ts';
import type { OverviewGroup, OverviewNeighbour } from '../../../shared/domain/overview/overview.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import { publicGroupOf } from '../../../shared/requests/overview/public-group.ts';
import type {
  GroupResponse,
  PublicNeighbour,
} from '../../../shared/requests/overview/responses.ts';

interface Needs {
  readonly overview: Pick<OverviewRepository, 'findByReference' | 'findAll'>;
  readonly region: Region;
}

/** The data for the public page of a group, with its neighbours, nearest first. Throws GroupNotFound. */
export async function showGroup(
  { overview, region }: Needs,
  reference: string,
): Promise<GroupResponse> {
  const group = await overview.findByReference(reference);
  if (!group) throw new GroupNotFound();
  const found = new Map(
    (await overview.findAll(group.neighbours)).map((neighbour) => [neighbour.groupId, neighbour]),
  );
  const neighbourGroups = group.neighbours
    .map((link) => publicNeighbour(link, found.get(link.groupId), region))
    .filter((neighbour) => neighbour !== undefined)
    .sort(
      (one, other) => one.distance - other.distance || one.name.localeCompare(other.name, 'nl'),
    );
  return { ...publicGroupOf(group, region), neighbours: neighbourGroups.length, neighbourGroups };
}

function publicNeighbour(
  link: OverviewNeighbour,
  group: OverviewGroup | undefined,
  region: Region,
): PublicNeighbour | undefined {
  if (!group) return undefined;
  return {
    reference: group.reference,
    name: group.name,
    municipality: namedMunicipality(region, group.municipality),
    distance: link.distance,
    relation: link.relation,
    overlap: link.overlap,
    crossesBorder: link.crossesBorder,
    polygon: group.polygon,
  };
}
