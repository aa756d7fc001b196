import {
  CreateTableCommand,
  DescribeTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { StartRefused } from '../start-refused.ts';
import type { TableModel } from '../template/shapes.ts';

export interface RunningTable {
  readonly name: string;
  readonly indexes: readonly string[];
  readonly streamArn: string | undefined;
}

/**
 * Creates the table with the template's indexes and stream, unless it exists. Throws StartRefused if the existing table
 * has different ones.
 */
export async function ensureTable(
  client: DynamoDBClient,
  name: string,
  model: TableModel,
): Promise<RunningTable> {
  const described = await describe(client, name);
  if (described) {
    refuseOtherShape(described, model);
    return described;
  }
  await client.send(new CreateTableCommand(creation(name, model)));
  const created = await describe(client, name);
  if (!created) throw new Error(`table ${name} does not exist after its creation`);
  return created;
}

async function describe(client: DynamoDBClient, name: string): Promise<RunningTable | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    const indexes = (Table?.GlobalSecondaryIndexes ?? [])
      .map(({ IndexName = '' }) => IndexName)
      .toSorted();
    return { name, indexes, streamArn: Table?.LatestStreamArn };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/**
 * Throws StartRefused if the table differs from the template. On AWS, CloudFormation would update the table; the local
 * runtime does not.
 */
function refuseOtherShape({ name, indexes, streamArn }: RunningTable, model: TableModel): void {
  const wanted = (model.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName).toSorted();
  const sameStream = (streamArn !== undefined) === (model.StreamSpecification !== undefined);
  if (wanted.join() === indexes.join() && sameStream) return;
  throw new StartRefused(
    `The table ${name} in the data directory has other indexes than the template now defines.\n` +
      '  Start with another DATA_DIR, or remove this one: an older version created its data.',
  );
}

function creation(name: string, model: TableModel): CreateTableCommandInput {
  const view = model.StreamSpecification?.StreamViewType;
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: model.KeySchema,
    AttributeDefinitions: model.AttributeDefinitions,
    ...(model.GlobalSecondaryIndexes && { GlobalSecondaryIndexes: model.GlobalSecondaryIndexes }),
    ...(view && { StreamSpecification: { StreamEnabled: true, StreamViewType: view } }),
  };
}
