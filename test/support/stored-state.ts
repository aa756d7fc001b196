import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { runtimeTable } from '../../local/system/tables.ts';
import { partitions, pendingIndex, pendingKinds, sortKeys } from '../../shared/store/keys.ts';
import { effectLimit } from './time-limits.ts';

export type StoredItem = Record<string, unknown> & { readonly PK: string; readonly SK: string };

/**
 * Every item in the database engine, both in the system's own table and in the table where the local run keeps its
 * queues.
 */
export async function everyItem(
  engine: DynamoDBClient,
): Promise<readonly { readonly table: string; readonly item: Record<string, unknown> }[]> {
  const { TableNames = [] } = await engine.send(new ListTablesCommand({}));
  const tables = await Promise.all(
    TableNames.map(async (table) =>
      (await itemsIn(engine, table)).map((item) => ({ table, item })),
    ),
  );
  return tables.flat();
}

/** Every item in a table, as plain values. */
export async function itemsIn(
  engine: DynamoDBClient,
  table: string,
): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan(
    { client: engine },
    { TableName: table, ConsistentRead: true },
  )) {
    items.push(...Items.map((item) => unmarshall(item)));
  }
  return items;
}

/** Every item, except those in the table where the local run keeps its queues. */
export async function storedItems(engine: DynamoDBClient): Promise<readonly StoredItem[]> {
  return (await everyItem(engine))
    .filter(({ table }) => table !== runtimeTable)
    .map(({ item }) => item as StoredItem);
}

/** The partitions whose items grant or revoke access. These items are not part of the state. */
const access = [partitions.token, partitions.press, partitions.session, partitions.revocation];

/** The stored groups, coordinators, links, circle members and events, indexed by key. */
export async function storedState(
  engine: DynamoDBClient,
): Promise<Readonly<Record<string, StoredItem>>> {
  const kinds = [
    sortKeys.state,
    sortKeys.coordinator,
    sortKeys.link,
    sortKeys.member,
    sortKeys.event,
  ];
  const items = (await storedItems(engine)).filter(
    ({ PK, SK }) =>
      kinds.some((kind) => SK.startsWith(kind)) && !access.some((each) => PK.startsWith(each)),
  );
  return Object.fromEntries(items.map((item) => [`${item.PK} ${item.SK}`, item]));
}

/** Waits until every event has been published and every message handled, apart from dead letters. Throws on timeout. */
export async function waitUntilSettled(
  engine: DynamoDBClient,
  seconds = effectLimit / 1000,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const items = await everyItem(engine);
    const events = items.filter(({ item }) => item[pendingIndex.partition] === pendingKinds.event);
    const messages = items.filter(
      ({ table, item }) => table === runtimeTable && /^QUEUE#(?!.*dead)/.test(String(item['PK'])),
    );
    if (events.length + messages.length === 0) return;
    if (Date.now() > deadline)
      throw new Error(
        `after ${seconds} s ${events.length} events and ${messages.length} messages are still waiting`,
      );
    await pause(100);
  }
}

export function engineClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
