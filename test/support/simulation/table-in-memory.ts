import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { WriteRefused, type Item, type Table, type Write } from '../../../shared/store/table.ts';
import { fulfils, type Condition } from './conditions.ts';

type Key = { readonly PK: string; readonly SK: string };

/** Stands before and after each request: may wait, fail or never answer. */
export type Around = <Answer>(kind: 'read' | 'write' | 'transaction', request: () => Answer) => Promise<Answer>;

/** The table with the semantics of DynamoDB that the store relies on; every request happens at one moment, all or nothing. */
export class TableInMemory implements Table {
  readonly name = 'simulated';
  readonly client: DynamoDBDocumentClient;
  private readonly partitions = new Map<string, Map<string, Item>>();
  private readonly around: Around;
  private readonly onPut: (item: Item) => void;

  constructor(around: Around, onPut: (item: Item) => void) {
    this.around = around;
    this.onPut = onPut;
    this.client = { send: (command: unknown) => this.send(command) } as unknown as DynamoDBDocumentClient;
  }

  get(key: Key): Promise<Item | undefined> {
    return this.around('read', () => structuredClone(this.at(key)));
  }

  query(partition: string, sortPrefix: string): Promise<Item[]> {
    return this.around('read', () => this.itemsOf(partition, sortPrefix));
  }

  page(): Promise<Item[]> {
    throw new Error('the simulation has no index');
  }

  transact(writes: readonly Write[]): Promise<void> {
    return this.around('transaction', () => {
      const reasons = writes.map((write) => (fulfils(this.at(keyOf(write)), conditionOf(write)) ? 'None' : 'ConditionalCheckFailed'));
      if (reasons.some((reason) => reason !== 'None')) throw new WriteRefused(reasons);
      for (const write of writes) this.apply(write);
    });
  }

  /** Everything, as it is now. */
  all(): Item[] {
    return [...this.partitions.keys()].sort().flatMap((partition) => this.itemsOf(partition, ''));
  }

  private itemsOf(partition: string, sortPrefix: string): Item[] {
    const items = [...(this.partitions.get(partition) ?? [])].filter(([sort]) => sort.startsWith(sortPrefix));
    return items.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => structuredClone(item));
  }

  private at({ PK, SK }: Key): Item | undefined {
    return this.partitions.get(PK)?.get(SK);
  }

  private apply({ Put, Delete }: Write): void {
    if (Delete) {
      const { PK, SK } = Delete.Key as Key;
      this.partitions.get(PK)?.delete(SK);
    }
    if (Put) this.put(Put.Item as Item & Key);
  }

  private put(item: Item & Key): void {
    const stored = structuredClone(Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)));
    const partition = this.partitions.get(item.PK) ?? new Map<string, Item>();
    this.partitions.set(item.PK, partition.set(item.SK, stored));
    this.onPut(stored);
  }

  private send(command: unknown): Promise<unknown> {
    if (command instanceof PutCommand) {
      return this.around('write', () => {
        const item = command.input.Item as Item & Key;
        if (!fulfils(this.at(item), command.input)) throw new ConditionalCheckFailedException({ $metadata: {}, message: 'refused' });
        this.put(item);
        return {};
      });
    }
    if (command instanceof BatchGetCommand) {
      const keys = (command.input.RequestItems?.[this.name]?.Keys ?? []) as Key[];
      return this.around('read', () => ({ Responses: { [this.name]: keys.map((key) => structuredClone(this.at(key))).filter((item) => item !== undefined) } }));
    }
    throw new Error('the simulation does not know this command');
  }
}

function keyOf({ Put, Delete, ConditionCheck }: Write): Key {
  return (Put?.Item ?? Delete?.Key ?? ConditionCheck?.Key) as unknown as Key;
}

function conditionOf({ Put, Delete, ConditionCheck }: Write): Condition {
  return Put ?? Delete ?? ConditionCheck ?? {};
}
