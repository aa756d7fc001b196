import { UnreadableItem } from '../domain/errors.ts';
import { tableKeys } from './keys.ts';
import type { Item, Table } from './table.ts';

/**
 * What these items hold. An item that cannot be read is logged and left out, so that it does not hide the others. On a
 * table without a log, such as an operator's, it fails the whole read: an operator must not overlook anything.
 */
export function readableItems<Read>(
  { log }: Pick<Table, 'log'>,
  items: readonly Item[],
  read: (item: Item) => Read,
): Read[] {
  return readableOf(log, items, read, keyOf);
}

/**
 * What the entries of a list hold that is stored as one item. An entry that cannot be read is treated as `readableItems`
 * treats an item, and is gone once the list is stored again.
 */
export function readableEntries<Read>(
  { log }: Pick<Table, 'log'>,
  item: Item,
  entries: readonly unknown[],
  read: (entry: unknown) => Read,
): Read[] {
  return readableOf(log, entries, read, () => keyOf(item));
}

function readableOf<Stored, Read>(
  log: Table['log'],
  all: readonly Stored[],
  read: (one: Stored) => Read,
  keyFor: (one: Stored) => string,
): Read[] {
  return all.flatMap((one) => {
    try {
      return [read(one)];
    } catch (error) {
      if (!log) throw error;
      log.error('a stored item cannot be read', error, { key: keyFor(one) });
      return [];
    }
  });
}

/** What one item holds. Throws UnreadableItem, so that the reader of a list can go on with the others. */
export function readItem<Read>(item: Item, read: (item: Item) => Read): Read {
  try {
    return read(item);
  } catch (error) {
    throw new UnreadableItem(keyOf(item), { cause: error });
  }
}

/** The keys of an item in one text. They contain only ids, digests and codes. */
function keyOf(item: Item): string {
  const parts = [item[tableKeys.partition], item[tableKeys.sort]];
  return parts.filter((part) => typeof part === 'string').join(' ');
}
