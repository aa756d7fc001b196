import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { runtimeTable } from '../../local/system/tables.ts';
import { digestOf, tokenIssuer } from '../../shared/auth/mailed-tokens.ts';
import type { Revocable } from '../../shared/domain/platform/revocable.ts';
import type { TokenClaims } from '../../shared/domain/platform/token.ts';
import { stamp } from '../../shared/runtime/group-repositories.ts';
import { partitionOf, pressKey, sortKeys } from '../../shared/store/keys.ts';
import { dynamoTokens } from '../../shared/store/platform/dynamo-tokens.ts';
import { revocationWrite } from '../../shared/store/platform/revocation-items.ts';
import {
  dynamoTable,
  tableOfRegion,
  type RegionTable,
  type Table,
} from '../../shared/store/table.ts';
import { engineClient } from './stored-state.ts';

/** A running system, whose database URL may change when it restarts. */
interface SystemDatabase {
  readonly dynamodbUrl: string;
}

const inADay = (): Date => new Date(Date.now() + 86_400_000);

/** The claims of a token, and the region where it is valid: Langstraat by default. */
export type RegionalClaims = TokenClaims & { readonly regionId?: string };

export interface SystemTokens {
  issue(claims: RegionalClaims, expires: Date): Promise<string>;
  /** Records a press, as if a person had pressed a button with this token at the given time. */
  press(token: string, at: Date, regionId?: string): Promise<void>;
  revoke(revocable: Revocable, regionId?: string): Promise<void>;
}

const region = 'langstraat';

/** Issues tokens without emailing them, by storing their claims in the database of a running system. */
export function systemTokenIssuer(system: SystemDatabase): SystemTokens {
  return {
    issue: ({ regionId = region, ...claims }, expires) =>
      inTable(system, regionId, (table) => tokenIssuer(dynamoTokens(table)).issue(claims, expires)),
    press: (token, at, regionId = region) =>
      inTable(system, regionId, async (table) => {
        const Item = { ...pressKey(regionId, digestOf(token)), presses: [at.toISOString()] };
        await table.transact([{ Put: { TableName: table.name, Item } }]);
      }),
    revoke: (revocable, regionId = region) =>
      inTable(system, regionId, (table) =>
        table.transact([revocationWrite(table, revocable, stamp)]),
      ),
  };
}

/** The id of the first coordinator of a group: at first, the one who registered it. */
export function coordinatorIdOf(
  system: SystemDatabase,
  groupId: string,
  regionId = region,
): Promise<string> {
  return inTable(system, regionId, async (table) => {
    const coordinators = [
      ...(await table.query(partitionOf('group', regionId, groupId), sortKeys.coordinator)),
      ...(await table.query(partitionOf('registration', regionId, groupId), sortKeys.coordinator)),
    ];
    const coordinator = coordinators.find(({ role }) => role === 'first');
    if (!coordinator) throw new Error(`group ${groupId} has no coordinator`);
    return String(coordinator['id']);
  });
}

/** Issues a token that lets the first coordinator of a group manage that group for a day. */
export async function manageTokenFor(system: SystemDatabase, groupId: string): Promise<string> {
  const recipientId = await coordinatorIdOf(system, groupId);
  return systemTokenIssuer(system).issue(
    { purpose: 'manage', subjectId: groupId, recipientId, version: 1 },
    inADay(),
  );
}

/** Calls `act` with a region's view of a running system's table: Langstraat's by default. */
export function systemTable<Result>(
  system: SystemDatabase,
  act: (table: RegionTable) => Promise<Result>,
  regionId = region,
): Promise<Result> {
  return inTable(system, regionId, act);
}

/** The table at each database URL, with its client; cached, because campaigns issue thousands of tokens. */
const tables = new Map<string, Promise<Table>>();

async function inTable<Result>(
  { dynamodbUrl }: SystemDatabase,
  regionId: string,
  act: (table: RegionTable) => Promise<Result>,
): Promise<Result> {
  const table = tables.get(dynamodbUrl) ?? tableAt(dynamodbUrl);
  tables.set(dynamodbUrl, table);
  return act(tableOfRegion(await table, regionId));
}

async function tableAt(dynamodbUrl: string): Promise<Table> {
  const client = engineClient(dynamodbUrl);
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const name = TableNames.find((each) => each !== runtimeTable);
  if (name === undefined) throw new Error('the database has no table of a deployment');
  return dynamoTable(name, client);
}
