import * as z from 'zod';
import type { Group } from '../../domain/groups/group.ts';
import { absentOr } from '../conditions.ts';
import { referenceKey } from '../keys.ts';
import type { RegionTableName, Write } from '../table.ts';

/** The item stored under a reference: the id of the group that has it. */
export const storedReference = z.object({ groupId: z.string() });

/**
 * The write that stores a reference; it is refused if another group has the same one. A group keeps its reference when
 * it moves to another municipality.
 */
export function putReference(table: RegionTableName, reference: string, group: Group): Write {
  const Item = {
    ...referenceKey(table.regionId, reference),
    groupId: group.id,
    municipality: group.municipality,
  };
  const condition = {
    ConditionExpression: absentOr('groupId = :own'),
    ExpressionAttributeValues: { ':own': group.id },
  };
  return { Put: { TableName: table.name, Item, ...condition } };
}
