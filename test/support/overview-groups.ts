import type { Polygon } from '../../shared/domain/areas/area.ts';
import type { Group } from '../../shared/domain/groups/group.ts';
import { overviewOf, type OverviewGroup } from '../../shared/domain/overview/overview.ts';
import { activeGroup } from './builders.ts';

/** Group `number` as shown in the overview. Throws if the overview would not show it. */
export function overviewGroup(
  number: number,
  polygon: Polygon,
  changes: Partial<Group> = {},
): OverviewGroup {
  const overview = overviewOf(activeGroup(number, polygon, changes), []);
  if (!overview) throw new Error(`group ${number} does not belong in the overview`);
  return overview;
}
