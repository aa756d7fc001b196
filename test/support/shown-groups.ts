import type { Polygon } from '../../shared/domain/areas/area.ts';
import type { Group } from '../../shared/domain/groups/group.ts';
import { overviewOf, type OverviewGroup } from '../../shared/domain/overview/overview.ts';
import { activeGroup } from './builders.ts';

/** Group `number` as the overview shows it. */
export function shownGroup(
  number: number,
  polygon: Polygon,
  changes: Partial<Group> = {},
): OverviewGroup {
  const shown = overviewOf(activeGroup(number, polygon, changes), []);
  if (!shown) throw new Error(`group ${number} does not belong in the overview`);
  return shown;
}
