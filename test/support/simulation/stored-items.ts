import { pendingIndex } from '../../../shared/store/keys.ts';
import type { Item } from '../../../shared/store/table.ts';

export type Key = { readonly PK: string; readonly SK: string };

/** An item as it is, and as it was before its last change, for reads that may be stale. */
interface Stored {
  now: Item | undefined;
  before: Item | undefined;
  changedAt: number;
}

export interface StoredItemsOptions {
  readonly clock: () => number;
  /** Whether a read that is not consistent misses a change of this moment. */
  readonly misses: (changedAt: number) => boolean;
  /** Called after every put; `isNew` when there was no item. */
  readonly onPut: (item: Item, isNew: boolean) => void;
}

/** The items of a table and its index, copied in and out, so that nobody changes them in passing. */
export class StoredItems {
  private readonly partitions = new Map<string, Map<string, Stored>>();
  private readonly indexed = new Set<Stored>();
  private readonly options: StoredItemsOptions;

  constructor(options: StoredItemsOptions) {
    this.options = options;
  }

  /** The item itself, to look at only. */
  at({ PK, SK }: Key): Item | undefined {
    return this.partitions.get(PK)?.get(SK)?.now;
  }

  get(key: Key, consistent: boolean): Item | undefined {
    const stored = this.partitions.get(key.PK)?.get(key.SK);
    return stored && copied(this.seen(stored, consistent));
  }

  query(partition: string, sortPrefix: string, consistent: boolean): Item[] {
    const found = [...(this.partitions.get(partition) ?? [])].filter(([sort]) =>
      sort.startsWith(sortPrefix),
    );
    return found
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, stored]) => copied(this.seen(stored, consistent)))
      .filter((item) => item !== undefined);
  }

  /** What stands in the pending index since before a moment, the oldest first; never consistent, as no index is. */
  pending(kind: string, moment: string): Item[] {
    const due = [...this.indexed]
      .map((stored) => copied(this.seen(stored, false)))
      .filter(
        (item) =>
          item?.[pendingIndex.partition] === kind && String(item[pendingIndex.sort]) < moment,
      )
      .filter((item) => item !== undefined);
    return due.sort((one, other) =>
      String(one[pendingIndex.sort]) < String(other[pendingIndex.sort]) ? -1 : 1,
    );
  }

  /** Everything that is in the index now, for whoever looks at the simulation from outside. */
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

  /** Changes an item without a put of its own, as an update does. */
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

  /** Everything, as it is now. */
  all(): Item[] {
    return [...this.partitions.keys()]
      .sort()
      .flatMap((partition) => this.query(partition, '', true));
  }

  private seen({ now, before, changedAt }: Stored, consistent: boolean): Item | undefined {
    return !consistent && this.options.misses(changedAt) ? before : now;
  }
}

/** A copy without what is undefined, as the client's settings leave it out. */
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
