import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { pendingIndex } from '../../../shared/store/keys.ts';
import type { Item, Write } from '../../../shared/store/table.ts';
import { fulfils, type Condition } from './conditions.ts';
import type { Key, StoredItems } from './stored-items.ts';
import { updated } from './updates.ts';

export type RequestKind = 'read' | 'write' | 'transaction';

/**
 * Wraps each request. The wrapper may delay the request, make it fail, withhold its result or carry it out more than
 * once.
 */
export type Around = <Result>(
  kind: RequestKind,
  request: () => Result,
  keys: readonly Key[],
) => Promise<Result>;

const partitionQuery = 'PK = :partition';
const tableQuery = `${partitionQuery} AND begins_with(SK, :prefix)`;
const kindQuery = '#kind = :kind';
const indexQuery = `${kindQuery} AND #since < :moment`;

/**
 * A client with the DynamoDB semantics that our store relies on; every request is atomic. Throws on anything it does
 * not support, so that an unsupported operation never appears to succeed.
 */
export function documentClient(items: StoredItems, around: Around): DynamoDBDocumentClient {
  const send = async (command: unknown): Promise<unknown> => {
    if (command instanceof GetCommand) {
      const { Key: key, ConsistentRead } = command.input;
      return around('read', () => ({ Item: items.get(key as Key, ConsistentRead === true) }), [
        key as Key,
      ]);
    }
    if (command instanceof QueryCommand)
      return around('read', () => queried(items, command.input), []);
    if (command instanceof BatchGetCommand) {
      const tables = Object.entries(command.input.RequestItems ?? {});
      const read = (keys: readonly Key[], consistent: boolean) =>
        keys.flatMap((key) => items.get(key, consistent) ?? []);
      return around(
        'read',
        () => ({
          Responses: Object.fromEntries(
            tables.map(([name, { Keys, ConsistentRead }]) => [
              name,
              read(Keys as Key[], ConsistentRead === true),
            ]),
          ),
        }),
        [],
      );
    }
    if (command instanceof TransactWriteCommand)
      return transaction(items, around, command.input.TransactItems ?? []);
    if (command instanceof PutCommand) return single(items, around, { Put: command.input });
    if (command instanceof UpdateCommand)
      return single(items, around, { Update: command.input } as Write);
    if (command instanceof DeleteCommand) return single(items, around, { Delete: command.input });
    throw new Error('the simulation does not know this command');
  };
  // The paginators accept only an instance of this class.
  return Object.assign(Object.create(DynamoDBDocumentClient.prototype) as DynamoDBDocumentClient, {
    send,
  });
}

/** The exception for a cancelled transaction, with one reason for each write, in order. */
export function cancelled(reasons: readonly string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: reasons.map((Code) => ({ Code })),
  });
}

function transaction(
  items: StoredItems,
  around: Around,
  writes: readonly Write[],
): Promise<unknown> {
  const keys = writes.map((write) => Object.values(keyOf(write)).join(' '));
  if (new Set(keys).size < keys.length)
    throw new Error(`a transaction cannot write an item twice: ${keys.join(', ')}`);
  let done = false;
  return around(
    'transaction',
    () => {
      // A retried transaction has the same client request token, so DynamoDB does not carry it out again.
      if (done) return {};
      const reasons = writes.map((write) =>
        fulfils(items.at(keyOf(write)), conditionOf(write)) ? 'None' : 'ConditionalCheckFailed',
      );
      if (reasons.some((reason) => reason !== 'None')) throw cancelled(reasons);
      for (const write of writes) apply(items, write);
      done = true;
      return {};
    },
    writes.map(keyOf),
  );
}

function single(items: StoredItems, around: Around, write: Write): Promise<unknown> {
  return around(
    'write',
    () => {
      if (!fulfils(items.at(keyOf(write)), conditionOf(write)))
        throw new ConditionalCheckFailedException({ $metadata: {}, message: 'refused' });
      const old = items.at(keyOf(write));
      apply(items, write);
      // The SDK's type for a write in a transaction lacks this attribute.
      const { ReturnValues } = (write.Delete ?? {}) as { ReturnValues?: string };
      return ReturnValues === 'ALL_OLD' ? { Attributes: old } : {};
    },
    [keyOf(write)],
  );
}

function queried(items: StoredItems, input: QueryCommand['input']): { Items: Item[] } {
  const {
    KeyConditionExpression,
    ExpressionAttributeValues: values = {},
    ExpressionAttributeNames: names = {},
    IndexName,
    ConsistentRead,
    ScanIndexForward = true,
    Limit = Infinity,
    ExclusiveStartKey,
  } = input;
  if (
    (KeyConditionExpression === tableQuery || KeyConditionExpression === partitionQuery) &&
    IndexName === undefined
  ) {
    const found = items.query(
      String(values[':partition']),
      String(values[':prefix'] ?? ''),
      ConsistentRead === true,
    );
    return { Items: ScanIndexForward ? found : found.toReversed() };
  }
  const isOfKind =
    IndexName === pendingIndex.name &&
    names['#kind'] === pendingIndex.partition &&
    input.FilterExpression === undefined &&
    input.ProjectionExpression === undefined;
  const isWhole = isOfKind && KeyConditionExpression === kindQuery;
  const isDue =
    isOfKind && KeyConditionExpression === indexQuery && names['#since'] === pendingIndex.sort;
  if (!isWhole && !isDue) throw new Error(`the simulation cannot query: ${KeyConditionExpression}`);
  const pending = items.pending(
    String(values[':kind']),
    isDue ? String(values[':moment']) : undefined,
  );
  const start = ExclusiveStartKey === undefined ? 0 : Number(ExclusiveStartKey['position']);
  const end = start + Limit;
  return {
    Items: pending.slice(start, end),
    ...(end < pending.length ? { LastEvaluatedKey: { position: end } } : {}),
  };
}

function apply(items: StoredItems, { Put, Delete, Update }: Write): void {
  if (Put) items.put(Put.Item as Item & Key);
  if (Delete) items.change(Delete.Key as Key, undefined);
  if (Update)
    items.change(
      Update.Key as Key,
      updated(items.at(Update.Key as Key) ?? { ...Update.Key }, Update),
    );
}

function keyOf({ Put, Delete, Update, ConditionCheck }: Write): Key {
  const { PK, SK } = Put?.Item ?? Delete?.Key ?? Update?.Key ?? ConditionCheck?.Key ?? {};
  return { PK: String(PK), SK: String(SK) };
}

function conditionOf({ Put, Delete, Update, ConditionCheck }: Write): Condition {
  return Put ?? Delete ?? Update ?? ConditionCheck ?? {};
}
