import type { Group } from '../../../shared/domain/groups/group.ts';
import { sortKeys, partitionOf } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';
import type { ExpectedGroup } from './expected-state.ts';

/** A stored group, together with what people know about it. */
export interface KnownGroup {
  readonly expected: ExpectedGroup;
  readonly group: Group;
}

export function eventsOf(items: readonly Item[], id: string): Item[] {
  return items.filter(
    ({ PK, SK, planted }) =>
      PK === partitionOf('group', 'langstraat', id) &&
      String(SK).startsWith(sortKeys.event) &&
      planted !== true,
  );
}
