import { isActive, type Group } from '../../../shared/domain/groups/group.ts';
import type { Link } from '../../../shared/domain/linking/link.ts';
import { linkDifference } from '../../../shared/linking/keep-linked.ts';
import { groupsAtHome } from '../../../shared/linking/region-cells.ts';
import type { PlannedChange, RelinkComparison } from '../../../shared/requests/linking/operate.ts';
import type { RelinkNeeds } from './relink-region.ts';

type CompareNeeds = Omit<RelinkNeeds, 'relinks' | 'newId'>;

/**
 * Finds out what relinking would change, without writing anything. Reads one cell after another, starting at `from`,
 * until the last cell has been read or `timeIsUp` returns true.
 */
export async function compareRegion(
  needs: CompareNeeds,
  from: number,
  timeIsUp: () => boolean,
): Promise<RelinkComparison> {
  const changes = new Map<string, PlannedChange>();
  let [next, groups] = [from, 0];
  for (; next < needs.cells.length && (next === from || !timeIsUp()); next += 1) {
    for (const { groupId } of await groupsAtHome(
      needs.readCell,
      needs.cells[next] ?? '',
      needs.region,
    )) {
      const group = await needs.groups.find(groupId);
      if (!isActive(group)) continue;
      groups += 1;
      for (const change of await changesOf(needs, group))
        changes.set(`${change.a} ${change.b}`, change);
    }
  }
  return { next, cells: needs.cells.length, groups, changes: [...changes.values()] };
}

async function changesOf(needs: CompareNeeds, group: Group): Promise<PlannedChange[]> {
  const { ended, fresh, remeasured } = await linkDifference(needs, group);
  return [
    ...ended.map((link) => planned('unlink', link)),
    ...fresh.map((link) => planned('link', link)),
    ...remeasured.map((link) => planned('measure', link)),
  ];
}

function planned(
  kind: PlannedChange['kind'],
  { groupId, neighbourId, distance }: Link,
): PlannedChange {
  const [a, b] = groupId < neighbourId ? [groupId, neighbourId] : [neighbourId, groupId];
  return { kind, a, b, distance };
}
