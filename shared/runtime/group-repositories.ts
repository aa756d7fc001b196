import type { GroupRepository } from '../ports/groups.ts';
import { dynamoGroups } from '../store/groups/dynamo-groups.ts';
import { dynamoTable, type Table } from '../store/table.ts';
import { clock } from './clock.ts';
import { newId } from './identifiers.ts';

/** Where the events of this process get their ids and times from. */
export const stamp = { newId, clock } as const;

export function groupRepository(tableName: string): { table: Table; groups: GroupRepository } {
  const table = dynamoTable(tableName);
  return { table, groups: dynamoGroups(table, stamp) };
}
