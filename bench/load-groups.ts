import type { Group } from '../shared/domain/groups/group.ts';
import { groupItem } from '../shared/store/groups/group-items.ts';
import { cellWrites } from '../shared/store/linking/cell-index.ts';
import type { Table, Write } from '../shared/store/table.ts';
import type { GeneratedGroup } from './generate-groups.ts';
import { activeGroup } from './link-groups-in-engine.ts';
import { withProgress } from './progress-bar.ts';

/**
 * The maximum number of writes in a transaction shared by several groups. A group that needs more
 * gets its own transaction.
 */
const maxWrites = 80;
const concurrency = 8;

/**
 * Writes the groups' cell items, as if the groups were active, and also the groups themselves if
 * `withState` is true. Several groups share a transaction. Resolves with each group's number of
 * cell items.
 */
export async function loadGroups(
  table: Table,
  groups: readonly GeneratedGroup[],
  { withState }: { readonly withState: boolean },
): Promise<number[]> {
  const items: number[] = [];
  const batches: Write[][] = [[]];
  for (const generated of groups) {
    const group: Group = activeGroup(generated);
    const cells = cellWrites({ name: table.name, regionId: 'langstraat' }, undefined, group);
    items.push(cells.length);
    const writes = withState
      ? [{ Put: { TableName: table.name, Item: groupItem('langstraat', group) } }, ...cells]
      : cells;
    const batch = batches.at(-1);
    if (batch && batch.length + writes.length <= maxWrites) batch.push(...writes);
    else batches.push([...writes]);
  }
  await withProgress(
    `${groups.length.toLocaleString('en')} groups, ${items.reduce((sum, count) => sum + count, 0).toLocaleString('en')} cell items`,
    batches,
    (batch) => table.transact(batch),
    concurrency,
  );
  return items;
}
