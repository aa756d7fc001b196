import type { OverviewGroup } from '../../../shared/domain/overview/overview.ts';
import { distanceFrom } from '../../../shared/linking/distance.ts';
import type { GroupLocator } from '../../../shared/ports/linking.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import type { RegionSet } from '../../../shared/regions/region-set.ts';
import type { Position, Region } from '../../../shared/regions/region.ts';
import type {
  FindResponse,
  FoundGroup,
} from '../../../shared/requests/overview/place-responses.ts';
import { publicGroupOf, regionIdOf } from '../../../shared/requests/overview/public-group.ts';

interface Needs {
  readonly places: GroupLocator;
  readonly overview: Pick<OverviewRepository, 'list' | 'findAll'>;
  readonly region: Region;
  readonly regions: RegionSet;
}

/** Number of groups to suggest if no group covers the place. */
const mostNearest = 3;
/** Distance in metres to search before falling back to the whole region. */
const searchRadius = 2000;

/** The groups that cover a place, sorted by name, or the three nearest groups if none covers it. */
export async function findGroups(
  { places, overview, region, regions }: Needs,
  position: Position,
): Promise<FindResponse> {
  const found = (group: OverviewGroup, distance: number): FoundGroup => ({
    ...publicGroupOf(group, regions),
    region: regionIdOf(group, { region, regions }),
    distance,
  });
  const covering = await overview.findAll(await places.at(position));
  if (covering.length > 0)
    return { covering: covering.map((group) => found(group, 0)).sort(byName), nearest: [] };
  const near = await overview.findAll(await places.within(position, searchRadius));
  const candidates = near.length < mostNearest ? await shownGroups({ overview, region }) : near;
  const measured = candidates.map((group) => found(group, distanceFrom(position, group.polygon)));
  return {
    covering: [],
    nearest: measured.sort((a, b) => a.distance - b.distance || byName(a, b)).slice(0, mostNearest),
  };
}

async function shownGroups({
  overview,
  region,
}: Pick<Needs, 'overview' | 'region'>): Promise<readonly OverviewGroup[]> {
  const lists = await Promise.all(region.municipalities.map(({ code }) => overview.list(code)));
  return lists.flat();
}

function byName(one: FoundGroup, other: FoundGroup): number {
  return one.name.localeCompare(other.name, 'nl');
}
