import { isActive, type Group } from '../../shared/domain/group.ts';
import type { NearbyGroup } from '../../shared/letters.ts';
import type { LetterSources } from './letter-rule.ts';

/** The active groups within the region's link distance of a group, nearest first and the largest overlap before that. */
export async function nearbyGroups(group: Group, sources: LetterSources): Promise<NearbyGroup[]> {
  const neighbours = await sources.neighbours.near(group.area.polygon, sources.region.linkDistance, group.id);
  const found = await Promise.all(
    neighbours.map(async ({ groupId, distance, relation, overlap }) => {
      const neighbour = await sources.groups.find(groupId);
      return isActive(neighbour) ? [{ group: neighbour, distance, relation, overlap }] : [];
    }),
  );
  return found.flat().sort((a, b) => b.overlap - a.overlap || a.distance - b.distance);
}
