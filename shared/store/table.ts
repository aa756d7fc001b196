import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  TransactWriteCommand,
  type QueryCommandInput,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { ConcurrentChange } from '../domain/errors.ts';
import type { Log } from '../ports/platform.ts';
import type { Key } from './keys.ts';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
export type Item = Record<string, unknown>;

/** The single table, with the few operations that the repositories need. */
export interface Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
  /** Where unreadable items in a list are reported. Without a log, one unreadable item makes the whole read fail. */
  readonly log?: Pick<Log, 'error'> | undefined;
  /** Reads with strong consistency. */
  get(key: Key): Promise<Item | undefined>;
  /** All items of a partition whose sort key has this prefix, read with strong consistency. */
  query(partition: string, sortPrefix: string): Promise<Item[]>;
  /** Returns all items that match. If the input has a `Limit`, reading stops once that many items satisfy `counts`. */
  page(
    input: Omit<QueryCommandInput, 'TableName'>,
    counts?: (item: Item) => boolean,
  ): Promise<Item[]>;
  /**
   * Carries out all the writes or none of them. Throws WriteRefused if a condition fails or another
   * transaction got in first.
   */
  transact(writes: readonly Write[]): Promise<void>;
}

/** The table as used by the repositories of one region, with the id of that region. */
export interface RegionTable extends Table {
  readonly regionId: string;
}

/** The name of the table and the id of the region: what a write in a transaction needs. */
export type RegionTableName = Pick<RegionTable, 'name' | 'regionId'>;

export function tableOfRegion(table: Table, regionId: string): RegionTable {
  return { ...table, regionId };
}

/**
 * Thrown when a transaction is cancelled; `reasons` contains one code for each write, in the same
 * order.
 */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[], options?: ErrorOptions) {
    super(`the transaction was refused: ${reasons.join(', ')}`, options);
    this.reasons = reasons;
  }

  /** Whether the condition of the write at this index failed. */
  failedAt(index: number): boolean {
    return this.reasons[index] === 'ConditionalCheckFailed';
  }
}

/**
 * Turns WriteRefused into ConcurrentChange, because the stored state has changed since it was read.
 */
export async function refusedAsConcurrent(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    throw error instanceof WriteRefused ? new ConcurrentChange({ cause: error }) : error;
  }
}

/** Seconds since 1970, the unit used for the table's time to live. */
export function epochSeconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}

const refusals = new Set(['ConditionalCheckFailed', 'TransactionConflict', 'None']);

export function dynamoTable(
  name: string,
  client: DynamoDBClient = new DynamoDBClient({}),
  log?: Table['log'],
): Table {
  return dynamoTableOn(
    name,
    DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    log,
  );
}

export function dynamoTableOn(
  name: string,
  document: DynamoDBDocumentClient,
  log?: Table['log'],
): Table {
  return {
    name,
    client: document,
    log,
    async get(key) {
      const { Item } = await document.send(
        new GetCommand({ TableName: name, Key: key, ConsistentRead: true }),
      );
      return Item;
    },
    async query(partition, sortPrefix) {
      return allPages(document, {
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :partition AND begins_with(SK, :prefix)',
        ExpressionAttributeValues: { ':partition': partition, ':prefix': sortPrefix },
      });
    },
    async page(input, counts) {
      return allPages(document, { TableName: name, ...input }, counts);
    },
    async transact(writes) {
      try {
        await document.send(new TransactWriteCommand({ TransactItems: [...writes] }));
      } catch (error) {
        throw writeError(error);
      }
    },
  };
}

/** Reads all pages or, if the input has a `Limit`, stops once that many items satisfy `counts`. */
async function allPages(
  client: DynamoDBDocumentClient,
  input: QueryCommandInput,
  counts: (item: Item) => boolean = () => true,
): Promise<Item[]> {
  const items: Item[] = [];
  let left = input.Limit ?? Number.POSITIVE_INFINITY;
  for await (const { Items = [] } of paginateQuery({ client }, input)) {
    for (const item of Items) {
      items.push(item);
      if (counts(item)) left -= 1;
      if (left === 0) return items;
    }
  }
  return items;
}

function writeError(error: unknown): unknown {
  if (!(error instanceof TransactionCanceledException)) return error;
  const reasons = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const refused = reasons.length > 0 && reasons.every((reason) => refusals.has(reason));
  return refused ? new WriteRefused(reasons, { cause: error }) : error;
}
