import { pendingIndex } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';

export type Key = { readonly PK: string; readonly SK: string };

/** An item before and after its last change; eventually consistent reads may return the old one. */
interface Stored {
  now: Item | undefined;
  before: Item | undefined;
  changedAt: number;
}

export interface StoredItemsOptions {
  readonly clock: () => number;
  /** Whether an eventually consistent read misses a change made at this time. */
  readonly misses: (changedAt: number) => boolean;
  /** Called after every put; `isNew` is true if nothing was stored under the key. */
  readonly onPut: (item: Item, isNew: boolean) => void;
}

/**
 * The items of a table and its index. Items are copied on the way in and out, so that callers cannot modify the stored
 * items.
 */
export class StoredItems {
  private readonly partitions = new Map<string, Map<string, Stored>>();
  private readonly indexed = new Set<Stored>();
  private readonly options: StoredItemsOptions;

  constructor(options: StoredItemsOptions) {
    this.options = options;
  }

  /** Returns the stored item itself, not a copy, so callers must not change it. */
  at({ PK, SK }: Key): Item | undefined {
    return this.partitions.get(PK)?.get(SK)?.now;
  }

  get(key: Key, consistent: boolean): Item | undefined {
    const stored = this.partitions.get(key.PK)?.get(key.SK);
    return stored && copied(this.visible(stored, consistent));
  }

  query(partition: string, sortPrefix: string, consistent: boolean): Item[] {
    const found = [...(this.partitions.get(partition) ?? [])].filter(([sort]) =>
      sort.startsWith(sortPrefix),
    );
    return found
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, stored]) => copied(this.visible(stored, consistent)))
      .filter((item) => item !== undefined);
  }

  /**
   * The entries in the pending index that were due before `moment`, or all of them, oldest first. Like any read from an
   * index, this read is eventually consistent.
   */
  pending(kind: string, moment?: string): Item[] {
    const due = [...this.indexed]
      .map((stored) => copied(this.visible(stored, false)))
      .filter(
        (item) =>
          item?.[pendingIndex.partition] === kind &&
          (moment === undefined || String(item[pendingIndex.sort]) < moment),
      )
      .filter((item) => item !== undefined);
    return due.sort((one, other) =>
      String(one[pendingIndex.sort]) < String(other[pendingIndex.sort]) ? -1 : 1,
    );
  }

  /** The current contents of the index, for assertions. */
  indexedNow(): Item[] {
    return [...this.indexed]
      .map(({ now }) => now)
      .filter((now) => now?.[pendingIndex.partition] !== undefined) as Item[];
  }

  put(item: Item & Key): void {
    const isNew = this.at(item) === undefined;
    const stored = copied(item) as Item;
    this.change(item, stored);
    this.options.onPut(stored, isNew);
  }

  /** Replaces or deletes an item without calling `onPut`; used for updates and deletes. */
  change({ PK, SK }: Key, now: Item | undefined): void {
    const partition = this.partitions.get(PK) ?? new Map<string, Stored>();
    this.partitions.set(PK, partition);
    const stored = partition.get(SK) ?? { now: undefined, before: undefined, changedAt: 0 };
    partition.set(SK, stored);
    Object.assign(stored, { now, before: stored.now, changedAt: this.options.clock() });
    if (
      now?.[pendingIndex.partition] !== undefined ||
      stored.before?.[pendingIndex.partition] !== undefined
    )
      this.indexed.add(stored);
    else this.indexed.delete(stored);
  }

  /** A copy of every current item, sorted by key. */
  all(): Item[] {
    return [...this.partitions.keys()]
      .sort()
      .flatMap((partition) => this.query(partition, '', true));
  }

  private visible({ now, before, changedAt }: Stored, consistent: boolean): Item | undefined {
    return !consistent && this.options.misses(changedAt) ? before : now;
  }
}

/** A copy without undefined values, which our client is configured to drop. */
export function copied(value: unknown): Item | undefined {
  return copy(value) as Item | undefined;
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return value.slice();
  if (Array.isArray(value)) return value.map(copy);
  const result: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value))
    if (each !== undefined) result[name] = copy(each);
  return result;
}
