import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ensureTable, type RunningTable } from '../engine/tables.ts';
import { attributeOf } from '../template/attributes.ts';
import type { Resolver } from '../template/resolver.ts';
import { tableShape, type TableModel } from '../template/shapes.ts';
import { typed } from '../template/typed.ts';

/** The local runtime's own table, for queue messages and stream checkpoints. */
export const runtimeTable = 'local-runtime';

const runtimeModel: TableModel = {
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'PK', AttributeType: 'S' },
    { AttributeName: 'SK', AttributeType: 'S' },
  ],
};

/** Creates missing tables; resolves with the template's tables, by the ARN of their stream. */
export async function buildTables(
  resolver: Resolver,
  client: DynamoDBClient,
): Promise<Map<string, RunningTable>> {
  await ensureTable(client, runtimeTable, runtimeModel);
  const definitions = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'].flatMap((type) =>
    typed(resolver, type, tableShape),
  );
  const streams = new Map<string, RunningTable>();
  for (const { name, resource, model } of definitions) {
    streams.set(attributeOf(resource, 'StreamArn'), await ensureTable(client, name, model));
  }
  return streams;
}
