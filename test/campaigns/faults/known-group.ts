import type { Group } from '../../../shared/domain/groups/group.ts';
import { partitions, sortKeys } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import type { ToldGroup } from './told.ts';

/** A group that is stored, with what its people know. */
export interface KnownGroup {
  readonly told: ToldGroup;
  readonly group: Group;
}

/** The events of a group that stand in the store. */
export function eventsOf(items: readonly Item[], id: string): Item[] {
  return items.filter(
    ({ PK, SK, planted }) =>
      PK === partitions.group + id && String(SK).startsWith(sortKeys.event) && planted !== true,
  );
}
