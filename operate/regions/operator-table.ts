import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { StartRefused } from '../../local/start-refused.ts';
import { dynamoTable, type Table } from '../../shared/store/table.ts';
import { localClient } from '../local-client.ts';

/**
 * The table that an operator names, reached with the operator's own AWS credentials, or at the URL of a database on
 * this machine. Throws StartRefused if no table is named, or if the endpoint is not a URL.
 */
export function operatorTable({
  table,
  endpoint,
}: {
  readonly table: string | undefined;
  readonly endpoint: string | undefined;
}): Table {
  if (table === undefined) throw new StartRefused('Name the table: --table NAME');
  if (endpoint !== undefined && !URL.canParse(endpoint))
    throw new StartRefused('Give the address of the database: --endpoint http://HOST:PORT');
  return dynamoTable(
    table,
    new DynamoDBClient(endpoint === undefined ? {} : { ...localClient, endpoint }),
  );
}
