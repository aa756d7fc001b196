import { overviewOf, type OverviewGroup } from '../../shared/domain/overview/overview.ts';
import { activeGroup, areas, groupId } from './builders.ts';

/** A group of the overview by its number, with the numbers of the neighbours that it shows. */
export function shown(number: number, ...neighbours: readonly number[]): OverviewGroup {
  const group = overviewOf(activeGroup(number, areas.dongenVaart), [], 'open');
  if (!group) throw new Error('the group is not shown');
  const near = {
    municipality: 'GM0766',
    distance: 100,
    relation: 'near',
    crossesBorder: false,
  } as const;
  return {
    ...group,
    neighbours: neighbours.map((neighbour) => ({
      ...near,
      groupId: groupId(neighbour),
      overlap: 0,
    })),
  };
}
