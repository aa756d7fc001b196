import type { Group } from '../../../shared/domain/groups/group.ts';
import { partitionOf, sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import type { ExpectedGroup } from './expected-state.ts';

/** A stored group, together with what people know about it. */
export interface KnownGroup {
  readonly expected: ExpectedGroup;
  readonly group: Group;
}

/** The events about a group, from every partition of the group's own region. */
export function eventsOf(items: readonly Item[], { expected, group }: KnownGroup): Item[] {
  return items.filter(
    ({ SK, regionId, data, planted }) =>
      String(SK).startsWith(sortKeys.event) &&
      regionId === expected.regionId &&
      (data as { groupId?: string }).groupId === group.id &&
      planted !== true,
  );
}

/** Whether a stored item belongs to this group or to the registration that became the group. */
export function isStoredFor(
  { PK }: Item,
  { regionId }: Pick<ExpectedGroup, 'regionId'>,
  groupId: string,
): boolean {
  return (['registration', 'group'] as const).some(
    (partition) => PK === partitionOf(partition, regionId, groupId),
  );
}
