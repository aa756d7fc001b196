import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { startEngine } from '../../local/engine/engine.ts';
import { ensureTable } from '../../local/engine/tables.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { pendingIndex, tableKeys } from '../../shared/store/keys.ts';
import {
  dynamoTable,
  tableOfRegion,
  type Item,
  type RegionTable,
  type Table,
} from '../../shared/store/table.ts';
import { now } from './builders.ts';

/** The same keys and index as in infra/constructs/table.ts. */
const model = {
  KeySchema: keySchema(tableKeys.partition, tableKeys.sort),
  AttributeDefinitions: [
    tableKeys.partition,
    tableKeys.sort,
    pendingIndex.partition,
    pendingIndex.sort,
  ].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S' as const,
  })),
  GlobalSecondaryIndexes: [
    {
      IndexName: pendingIndex.name,
      KeySchema: keySchema(pendingIndex.partition, pendingIndex.sort),
      Projection: { ProjectionType: 'ALL' as const },
    },
  ],
  StreamSpecification: { StreamViewType: 'NEW_IMAGE' as const },
};

/** The same keys as in infra/constructs/erasure-ledger.ts. */
const ledgerModel = {
  KeySchema: model.KeySchema,
  AttributeDefinitions: model.AttributeDefinitions.slice(0, 2),
};

export function ledgerNameOf({ name }: Pick<Table, 'name'>): string {
  return `${name}-erasures`;
}

export interface TestEngine {
  /**
   * Creates an empty table and an empty ledger of erasures, as in a deployment. Returns the Langstraat region's view of
   * the table.
   */
  newTable(): Promise<RegionTable>;
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Starts the embedded engine in its own temporary folder, which `stop` removes. */
export async function startTestEngine(): Promise<TestEngine> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'buurtkring-engine-'));
  const engine = await startEngine({
    dataDir,
    endpoint: undefined,
    awsRegion: 'eu-west-1',
    onExit: (reason) => {
      throw new Error(reason);
    },
  });
  return {
    endpoint: engine.endpoint,
    async newTable() {
      const { name } = await ensureTable(engine.client, `test-${randomUUID()}`, model);
      await ensureTable(engine.client, ledgerNameOf({ name }), ledgerModel);
      return tableOfRegion(dynamoTable(name, engine.client), 'langstraat');
    },
    async stop() {
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** All items whose partition key starts with this prefix. */
export async function itemsOf(table: Table, partition = ''): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of paginateScan(
    { client: table.client },
    { TableName: table.name, ConsistentRead: true },
  )) {
    items.push(
      ...(page.Items ?? []).filter((item) =>
        String(item[tableKeys.partition]).startsWith(partition),
      ),
    );
  }
  return items;
}

/** Both parts of an item's key in one string. */
export function keyOf({ PK, SK }: Item): string {
  return `${String(PK)} ${String(SK)}`;
}

/** Provides the ids and times of stored events. Its clock stands still until `moveTo` is called. */
export function stampAt(moment: Date = now) {
  const state = { now: moment };
  return { newId, clock: () => state.now, moveTo: (next: Date) => void (state.now = next) };
}

function keySchema(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
}
