import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { isActive } from '../../../shared/domain/groups/group.ts';
import { proximity } from '../../../shared/linking/proximity.ts';
import type { Neighbour, NeighbourFinder } from '../../../shared/ports/linking.ts';
import type { FakeGroups } from './fake-groups.ts';

/** Finds neighbours by measuring the distance to every active group. */
export class FakeNeighbours implements NeighbourFinder {
  private readonly groups: FakeGroups;
  private readonly afterReading: (() => Promise<void>)[] = [];

  constructor(groups: FakeGroups) {
    this.groups = groups;
  }

  /** Provokes a race by running the interruption once, after the next read but before its result is used. */
  afterNextReading(interruption: () => Promise<void>): void {
    this.afterReading.push(interruption);
  }

  async near(polygon: Polygon, distance: number, except?: string): Promise<readonly Neighbour[]> {
    const found = this.groups.all
      .filter((group) => isActive(group) && group.id !== except)
      .map(({ id, areaVersion, municipality, area }) => ({
        regionId: 'langstraat',
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
