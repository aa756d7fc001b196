import { UnreadableItem } from '../domain/errors.ts';
import { tableKeys } from './keys.ts';
import type { Item, Table } from './table.ts';

/**
 * Reads these items. An item that cannot be read is logged and left out, so that it does not hide the others. If the
 * table has no log, as when an operator uses it, such an item makes the whole read fail, because an operator must not
 * overlook anything.
 */
export function readableItems<Read>(
  { log }: Pick<Table, 'log'>,
  items: readonly Item[],
  read: (item: Item) => Read,
): Read[] {
  return readableOf(log, items, read, keyOf);
}

/**
 * Reads the entries of a list that is stored as one item. An entry that cannot be read is handled as `readableItems`
 * handles an item, and is gone once the list is stored again.
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

/**
 * Reads one item. Throws UnreadableItem if that fails, so that a caller who reads several items can go on with the
 * others.
 */
export function readItem<Read>(item: Item, read: (item: Item) => Read): Read {
  try {
    return read(item);
  } catch (error) {
    throw new UnreadableItem(keyOf(item), { cause: error });
  }
}

/** The partition key and the sort key of an item, in one string. Keys contain only ids, digests and codes. */
function keyOf(item: Item): string {
  const parts = [item[tableKeys.partition], item[tableKeys.sort]];
  return parts.filter((part) => typeof part === 'string').join(' ');
}
