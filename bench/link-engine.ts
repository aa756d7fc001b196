import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { startEngine } from '../local/engine/engine.ts';
import { tableKeys } from '../shared/store/keys.ts';
import { dynamoTable, type Table } from '../shared/store/table.ts';

export interface BenchTable {
  readonly table: Table;
  stop(): Promise<void>;
}

/**
 * Creates an empty table with the same key schema as the real table, but without a stream. The table is in the embedded
 * engine or at DYNAMODB_ENDPOINT.
 */
export async function benchTable(): Promise<BenchTable> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'buurtkring-bench-'));
  const engine = await startEngine({
    dataDir,
    endpoint: process.env.DYNAMODB_ENDPOINT,
    awsRegion: 'eu-west-1',
    onExit: (reason) => {
      throw new Error(reason);
    },
  });
  const name = `bench-${process.pid}-${Date.now()}`;
  const { partition, sort } = tableKeys;
  await engine.client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: partition, KeyType: 'HASH' },
        { AttributeName: sort, KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [partition, sort].map((key) => ({
        AttributeName: key,
        AttributeType: 'S' as const,
      })),
    }),
  );
  return {
    table: dynamoTable(name, engine.client),
    async stop() {
      await engine.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
