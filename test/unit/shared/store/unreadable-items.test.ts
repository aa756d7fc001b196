import { describe, expect, it } from 'vitest';
import { UnreadableItem } from '../../../../shared/domain/errors.ts';
import {
  partitionOf,
  pendingIndex,
  regionalPendingKind,
  sortKeys,
} from '../../../../shared/store/keys.ts';
import type { Item } from '../../../../shared/store/table.ts';
import { storeInMemory, type Store } from '../../../campaigns/faults/store.ts';
import { groupId, later, now } from '../../../support/builders.ts';

const damages: readonly (readonly [what: string, attributes: Item])[] = [
  ['lacks its attributes', {}],
  ['has attributes of other types', { id: 7, status: ['open'], version: 'one' }],
  ['is of another kind', { name: 'GroupRenamed', data: {} }],
];

const readers = [
  ['registration', (store: Store) => store.registrations],
  ['group', (store: Store) => store.groups],
  ['join', (store: Store) => store.joins],
  ['starter', (store: Store) => store.starters],
] as const;

describe.each(readers)('In the index of pending work of the kind %s', (kind, reader) => {
  it.each(damages)('an item that %s is listed, and only reading it fails', async (_what, rest) => {
    const { items, store } = storeInMemory();
    items.put({
      PK: partitionOf(kind, 'langstraat', groupId(1)),
      SK: sortKeys.state,
      ...rest,
      [pendingIndex.partition]: regionalPendingKind(kind, 'langstraat'),
      [pendingIndex.sort]: now.toISOString(),
    });

    const due = await reader(store).dueBefore(later({ days: 1 }), 10);

    expect(due).toEqual([groupId(1)]);
    await expect(reader(store).find(groupId(1))).rejects.toBeInstanceOf(UnreadableItem);
  });
});
