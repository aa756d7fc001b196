import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { isLikelyDuplicate } from '../../../shared/domain/linking/duplicate.ts';
import { linkableNeighbours, type LinkableNeeds } from '../../../shared/linking/link-distance.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import type { AreaCheckResponse } from '../../../shared/requests/overview/place-responses.ts';
import { publicGroupOf } from '../../../shared/requests/overview/public-group.ts';

interface Needs extends LinkableNeeds {
  readonly overview: Pick<OverviewRepository, 'findAll'>;
}

/**
 * The groups within the link distance of an area that has not been registered yet, largest overlap first. Does not
 * store anything.
 */
export async function checkArea(needs: Needs, polygon: Polygon): Promise<AreaCheckResponse> {
  const near = await linkableNeighbours(needs, polygon);
  const found = new Map(
    (await needs.overview.findAll(near)).map((group) => [group.groupId, group]),
  );
  const groups = near.flatMap((neighbour) => {
    const group = found.get(neighbour.groupId);
    const { regionId, distance, relation, overlap } = neighbour;
    return group
      ? [
          {
            ...publicGroupOf(group, needs.regions),
            region: regionId,
            distance,
            relation,
            overlap,
            likelyDuplicate: isLikelyDuplicate(neighbour),
          },
        ]
      : [];
  });
  return { groups: groups.sort((a, b) => b.overlap - a.overlap || a.distance - b.distance) };
}
