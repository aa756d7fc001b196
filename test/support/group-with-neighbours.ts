import type { OverviewGroup } from '../../shared/domain/overview/overview.ts';
import { areas, groupId } from './builders.ts';
import { overviewGroup } from './overview-groups.ts';

/** Group `number` as shown in the overview, with these neighbours. */
export function groupWithNeighbours(
  number: number,
  ...neighbours: readonly number[]
): OverviewGroup {
  const near = {
    municipality: 'GM0766',
    distance: 100,
    relation: 'near',
    crossesBorder: false,
  } as const;
  return {
    ...overviewGroup(number, areas.dongenVaart),
    neighbours: neighbours.map((neighbour) => ({
      ...near,
      groupId: groupId(neighbour),
      overlap: 0,
    })),
  };
}
