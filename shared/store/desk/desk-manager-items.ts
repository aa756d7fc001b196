import * as z from 'zod';
import { managersAfter, type Managers } from '../../domain/desk/desk-managers.ts';
import type { Officer } from '../../domain/desk/officer.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { managersKey } from '../keys.ts';
import type { RegionTable, RegionTableName, Write } from '../table.ts';

const managersSchema = z.object({ ids: z.array(z.string()), version: z.int() });

/** Reads the list of desk managers with strong consistency. */
export async function managersOf(table: RegionTable): Promise<Managers> {
  const item = await table.get(managersKey(table.regionId));
  return item ? managersSchema.parse(item) : { ids: [], version: 0 };
}

/**
 * The write, if any, that updates the list of desk managers when this officer is stored. It is refused if the list has
 * changed.
 */
export function managersWrites(
  { name: TableName, regionId }: RegionTableName,
  before: Managers,
  officer: Officer,
): Write[] {
  const after = managersAfter(before, officer);
  if (!after) return [];
  const condition = before.version === 0 ? isAbsent : versionIs(before.version);
  return [{ Put: { TableName, Item: { ...managersKey(regionId), ...after }, ...condition } }];
}
