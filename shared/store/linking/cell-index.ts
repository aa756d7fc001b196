import * as z from 'zod';
import type { Group } from '../../domain/groups/group.ts';
import { isActive } from '../../domain/groups/group.ts';
import { writtenCells } from '../../linking/cells.ts';
import type { CellEntry } from '../../linking/find-neighbours.ts';
import { encodeShape } from '../../linking/shape-encoding.ts';
import { cellKey, partitions, sortKeys } from '../keys.ts';
import type { RegionTableName, Table, Write } from '../table.ts';

const entry = z.object({
  regionId: z.string(),
  groupId: z.string(),
  areaVersion: z.int(),
  municipality: z.string(),
  shape: z.instanceof(Uint8Array),
});

/** Returns a strongly consistent reader of cells, so that groups activated at the same time do not miss each other. */
export function cellEntries(table: Table): (cell: string) => Promise<readonly CellEntry[]> {
  return async (cell) => {
    const items = await table.query(partitions.cell + cell, sortKeys.group);
    return items.map((item) => entry.parse(item));
  };
}

/**
 * The writes that update the cell index when a group moves from one state to the next. They must be in the same
 * transaction as that change, so that the index always contains exactly the areas of the active groups.
 */
export function cellWrites(
  { name: TableName, regionId }: RegionTableName,
  before: Group | undefined,
  after: Group,
): Write[] {
  const cellsBefore = isActive(before) ? writtenCells(before.area.polygon) : [];
  const cellsAfter = new Set(isActive(after) ? writtenCells(after.area.polygon) : []);
  if (isActive(before) && isActive(after) && before.areaVersion === after.areaVersion) return [];
  const shape = cellsAfter.size > 0 ? encodeShape(after.area.polygon) : undefined;
  const { id: groupId, areaVersion, municipality } = after;
  return [
    ...[...cellsAfter].map((cell) => ({
      Put: {
        TableName,
        Item: { ...cellKey(cell, groupId), regionId, groupId, areaVersion, municipality, shape },
      },
    })),
    ...cellsBefore
      .filter((cell) => !cellsAfter.has(cell))
      .map((cell) => ({ Delete: { TableName, Key: cellKey(cell, groupId) } })),
  ];
}
