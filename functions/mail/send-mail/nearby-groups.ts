import { isActive, type Group } from '../../../shared/domain/groups/group.ts';
import type { NearbyGroup } from '../../../shared/ports/letters.ts';
import type { LetterSources } from './letter-rule.ts';

/** Distance in metres within which another group counts as an alternative. */
const alternativeDistance = 2500;
const mostAlternatives = 5;

/** Nearby groups that people can currently ask to join, in the order of `nearbyGroups`. */
export async function alternativesTo(group: Group, sources: LetterSources): Promise<NearbyGroup[]> {
  const near = await nearbyGroups(group, sources, alternativeDistance);
  const states = await Promise.all(near.map((other) => sources.joining.of(other.group)));
  return near.filter((_, index) => states[index]?.state === 'open').slice(0, mostAlternatives);
}

/** The active groups within the given distance of a group: largest overlap first, then nearest. */
export async function nearbyGroups(
  group: Group,
  sources: LetterSources,
  distance = sources.region.linkDistance,
): Promise<NearbyGroup[]> {
  const neighbours = await sources.neighbours.near(group.area.polygon, distance, group.id);
  const found = await Promise.all(
    neighbours.map(async ({ groupId, distance: metres, relation, overlap }) => {
      const neighbour = await sources.groups.find(groupId);
      return isActive(neighbour) ? [{ group: neighbour, distance: metres, relation, overlap }] : [];
    }),
  );
  return found.flat().sort((a, b) => b.overlap - a.overlap || a.distance - b.distance);
}
