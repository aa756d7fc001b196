import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { isLikelyDuplicate } from '../../../shared/domain/linking/link.ts';
import type { NeighbourFinder } from '../../../shared/ports/linking.ts';
import type { OverviewRepository } from '../../../shared/ports/overview.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { AreaCheckResponse } from '../../../shared/requests/overview/place-responses.ts';
import { publicGroupOf } from '../../../shared/requests/overview/public-group.ts';

interface Needs {
  readonly neighbours: NeighbourFinder;
  readonly overview: Pick<OverviewRepository, 'findAll'>;
  readonly region: Region;
}

/**
 * The groups within the link distance of an area that has not been registered yet, largest overlap first. Does not
 * store anything.
 */
export async function checkArea(
  { neighbours, overview, region }: Needs,
  polygon: Polygon,
): Promise<AreaCheckResponse> {
  const near = await neighbours.near(polygon, region.linkDistance);
  const found = new Map((await overview.findAll(near)).map((group) => [group.groupId, group]));
  const groups = near.flatMap((neighbour) => {
    const group = found.get(neighbour.groupId);
    const { distance, relation, overlap } = neighbour;
    return group
      ? [
          {
            ...publicGroupOf(group, region),
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
