import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { fillOverview } from '../../../bench/overview-groups.ts';
import { runtimeTable } from '../../../local/system/tables.ts';
import { regionById } from '../../../shared/regions/index.ts';
import { referenceKey } from '../../../shared/store/keys.ts';
import { dynamoTable, tableOfRegion, type Table } from '../../../shared/store/table.ts';
import type { ExistingGroup } from './targets.ts';

/** Direct access to the table of a running system. */
export async function findTable(dynamodbUrl: string): Promise<Table> {
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

/** Fills the overview and the cell index; returns one group, which can be found by its reference. */
export async function storeActiveGroups(
  table: Table,
  count: number,
  seed: number,
): Promise<ExistingGroup> {
  const [first] = await fillOverview(
    tableOfRegion(table, 'langstraat'),
    regionById('langstraat'),
    count,
    seed,
  );
  if (!first) throw new Error('no groups');
  const { reference, groupId, municipality, polygon } = first;
  // The average of the corners lies inside the area, because generated areas are star-shaped around their centre.
  const corners = polygon.coordinates[0]?.slice(1) ?? [];
  const middle = (axis: 0 | 1): number =>
    corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...referenceKey('langstraat', reference), groupId, municipality },
    }),
  );
  return { reference, place: [middle(0), middle(1)] };
}
