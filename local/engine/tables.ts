import {
  CreateTableCommand,
  DescribeTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import type { TableModel } from '../template/shapes.ts';

export interface RunningTable {
  readonly name: string;
  readonly streamArn: string | undefined;
}

/** Creates the table when it is not there yet; indexes and stream as the template says. */
export async function ensureTable(client: DynamoDBClient, name: string, model: TableModel): Promise<RunningTable> {
  const described = await describe(client, name);
  if (described) return described;
  await client.send(new CreateTableCommand(creation(name, model)));
  const created = await describe(client, name);
  if (!created) throw new Error(`table ${name} is not there after its creation`);
  return created;
}

async function describe(client: DynamoDBClient, name: string): Promise<RunningTable | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    return { name, streamArn: Table?.LatestStreamArn };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
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
