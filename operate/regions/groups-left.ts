import type { Group } from '../../shared/domain/groups/group.ts';
import { parseGroup } from '../../shared/store/groups/group-items.ts';
import { isPartitionOf, sortKeys } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import { allItems } from './all-items.ts';

const ended: ReadonlySet<Group['status']> = new Set(['closed', 'expired', 'rejected']);

/** The groups and registrations of a region that have not ended, sorted by reference. */
export async function groupsLeft(table: Table, regionId: string): Promise<readonly Group[]> {
  const groups: Group[] = [];
  for await (const item of allItems(table)) {
    const isGroup =
      item['SK'] === sortKeys.state &&
      (['registration', 'group'] as const).some((partition) =>
        isPartitionOf(partition, regionId, String(item['PK'])),
      );
    if (isGroup) groups.push(parseGroup(item));
  }
  return groups
    .filter(({ status }) => !ended.has(status))
    .toSorted((one, other) => nameOfGroup(one).localeCompare(nameOfGroup(other)));
}

/** The reference by which people know a group; its id if it does not have one yet. */
export function nameOfGroup({ reference, id }: Pick<Group, 'reference' | 'id'>): string {
  return reference ?? id;
}
