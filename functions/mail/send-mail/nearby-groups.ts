import type { Group } from '../../../shared/domain/groups/group.ts';
import { linkableNeighbours } from '../../../shared/linking/link-distance.ts';
import type { NearbyGroup, Neighbour } from '../../../shared/ports/linking.ts';
import type { LetterSources } from './letter-rule.ts';

/** Distance in metres within which another group counts as an alternative. */
const alternativeDistance = 2500;
const mostAlternatives = 5;

/** Nearby groups of the same region that people can currently ask to join, in the order of `nearbyGroups`. */
export async function alternativesTo(group: Group, sources: LetterSources): Promise<NearbyGroup[]> {
  const found = await sources.neighbours.near(group.area.polygon, alternativeDistance, group.id);
  const own = found.filter(({ regionId }) => regionId === sources.region.id);
  const near = await described(own, sources);
  const states = await Promise.all(near.map((other) => sources.joining.of(other.group)));
  return near.filter((_, index) => states[index]?.state === 'open').slice(0, mostAlternatives);
}

/** The active groups within link distance of a group: largest overlap first, then nearest. */
export async function nearbyGroups(group: Group, sources: LetterSources): Promise<NearbyGroup[]> {
  return described(await linkableNeighbours(sources, group.area.polygon, group.id), sources);
}

async function described(
  neighbours: readonly Neighbour[],
  { neighbourGroups }: LetterSources,
): Promise<NearbyGroup[]> {
  const found = await Promise.all(
    neighbours.map(async (neighbour) => {
      const group = await neighbourGroups.find(neighbour);
      const { distance, relation, overlap } = neighbour;
      return group ? [{ group, distance, relation, overlap }] : [];
    }),
  );
  return found.flat().sort((a, b) => b.overlap - a.overlap || a.distance - b.distance);
}
