import {
  dynamoTableOn,
  tableOfRegion,
  type Item,
  type RegionTable,
} from '../../../shared/store/table.ts';
import { documentClient, type Around } from './document-client.ts';
import { StoredItems } from './stored-items.ts';

/** The real table adapter with items in memory; reads are never stale. */
export class TableInMemory {
  /** The table as the Langstraat region sees it. */
  readonly table: RegionTable;
  private readonly items: StoredItems;

  /** `around` can delay or fail a request; `onPut` is called with every item that is stored. */
  constructor(
    around: Around = async (_kind, request) => request(),
    onPut: (item: Item) => void = () => undefined,
  ) {
    this.items = new StoredItems({ clock: () => 0, misses: () => false, onPut });
    this.table = tableOfRegion(
      dynamoTableOn('simulated', documentClient(this.items, around)),
      'langstraat',
    );
  }

  /** A copy of every current item, sorted by key. */
  all(): Item[] {
    return this.items.all();
  }
}
