import type { Group } from '../../../shared/domain/groups/group.ts';
import { sortKeys, partitionOf } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import type { ExpectedGroup } from './expected-state.ts';

/** A stored group, together with what people know about it. */
export interface KnownGroup {
  readonly expected: ExpectedGroup;
  readonly group: Group;
}

/** The events in a group's partition, in its own region. */
export function eventsOf(items: readonly Item[], { expected, group }: KnownGroup): Item[] {
  return items.filter(
    ({ PK, SK, planted }) =>
      PK === partitionOf('group', expected.regionId, group.id) &&
      String(SK).startsWith(sortKeys.event) &&
      planted !== true,
  );
}
