import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { fillOverview } from '../../../bench/overview-groups.ts';
import { runtimeTable } from '../../../local/system/tables.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { referenceKey } from '../../../shared/store/keys.ts';
import { dynamoTable, type Table } from '../../../shared/store/table.ts';
import type { Present } from './targets.ts';

/** The table of a running system, around its functions. */
export async function tableOf(dynamodbUrl: string): Promise<Table> {
  const client = new DynamoDBClient({
    endpoint: dynamodbUrl,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const name = TableNames.find((each) => each !== runtimeTable);
  if (name === undefined) throw new Error('the system has no table');
  return dynamoTable(name, client);
}

/** Fills overview and cell index; answers one group that can be looked up by its reference. */
export async function presentGroups(table: Table, count: number, seed: number): Promise<Present> {
  const [first] = await fillOverview(table, regionById('langstraat'), count, seed);
  if (!first) throw new Error('no groups');
  const { reference, groupId, municipality, polygon } = first;
  // Generated areas have every corner in sight of their middle.
  const corners = polygon.coordinates[0]?.slice(1) ?? [];
  const middle = (axis: 0 | 1): number =>
    corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...referenceKey(reference), groupId, municipality },
    }),
  );
  return { reference, place: [middle(0), middle(1)] };
}
