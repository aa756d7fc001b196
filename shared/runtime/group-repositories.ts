import type { GroupRepository } from '../ports/groups.ts';
import { dynamoGroups } from '../store/groups/dynamo-groups.ts';
import { dynamoTable, type Table } from '../store/table.ts';
import { clock } from './clock.ts';
import { newId } from './identifiers.ts';

/** Provides the ids and times of the events that this process creates. */
export const stamp = { newId, clock } as const;

export function groupRepository(tableName: string): { table: Table; groups: GroupRepository } {
  const table = dynamoTable(tableName);
  return { table, groups: dynamoGroups(table, stamp) };
}
