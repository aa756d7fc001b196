import type { Polygon } from '../domain/areas/area.ts';
import type { Neighbour, NeighbourFinder } from '../ports/linking.ts';
import type { RegionSet } from '../regions/region-set.ts';
import type { Region } from '../regions/region.ts';

export interface LinkableNeeds {
  readonly neighbours: NeighbourFinder;
  readonly region: Pick<Region, 'id' | 'linkDistance'>;
  readonly regions: RegionSet;
}

/**
 * The active groups to which a group with this area is to be linked, nearest first. Between two regions, the smaller of
 * their link distances applies, so a search within the link distance of the group's own region finds them all.
 */
export async function linkableNeighbours(
  { neighbours, region, regions }: LinkableNeeds,
  polygon: Polygon,
  except?: string,
): Promise<readonly Neighbour[]> {
  const near = await neighbours.near(polygon, region.linkDistance, except);
  return near.filter(({ regionId, distance }) =>
    isWithin(distance, regions.named(regionId).linkDistance),
  );
}

/** Whether a distance rounded to millimetres is at most this many metres, compared in whole millimetres. */
function isWithin(distance: number, metres: number): boolean {
  return Math.round(distance * 1000) <= Math.round(metres * 1000);
}
