import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { isActive } from '../../../shared/domain/groups/group.ts';
import { proximity } from '../../../shared/linking/proximity.ts';
import type { Neighbour, NeighbourFinder } from '../../../shared/ports/linking.ts';
import type { FakeGroups } from './fake-groups.ts';

/** Finds neighbours by measuring to every active group: the answer that an index must give. */
export class FakeNeighbours implements NeighbourFinder {
  private readonly groups: FakeGroups;
  private readonly afterReading: (() => Promise<void>)[] = [];

  constructor(groups: FakeGroups) {
    this.groups = groups;
  }

  /** Lets the world change between this answer and what is done with it, once for each call. */
  afterNextReading(interruption: () => Promise<void>): void {
    this.afterReading.push(interruption);
  }

  async near(polygon: Polygon, distance: number, except?: string): Promise<readonly Neighbour[]> {
    const found = this.groups.all
      .filter((group) => isActive(group) && group.id !== except)
      .map(({ id, areaVersion, municipality, area }) => ({
        groupId: id,
        areaVersion,
        municipality,
        polygon: area.polygon,
        ...proximity(polygon, area.polygon),
      }))
      .filter((neighbour) => neighbour.distance <= distance)
      .sort((one, other) => one.distance - other.distance);
    await this.afterReading.shift()?.();
    return found;
  }
}
