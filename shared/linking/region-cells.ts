import { areaLimits, type Bounds } from '../domain/areas/area.ts';
import type { Region } from '../regions/region.ts';
import { cellOfPoint, cellsOfBox } from './cells.ts';
import type { CellEntry, ReadCell } from './find-neighbours.ts';
import { fromRdNew } from './rd-new.ts';
import { decodePlanar } from './shape-encoding.ts';

/**
 * How many kilometres an area can extend beyond the bounds of its municipality. A margin is included, because the
 * measured extent is accurate only to within one per cent.
 */
const reach = areaLimits.extentKilometres * 1.04;

/**
 * Every cell under which a group in these municipalities can be indexed, in a fixed order. None is missed, because an
 * area must lie at least partly within the bounds of its municipality, and its extent is limited.
 */
export function cellsOfRegion({ municipalities }: Pick<Region, 'municipalities'>): string[] {
  return [...new Set(municipalities.flatMap(({ bounds }) => cellsAroundBounds(bounds)))].sort();
}

/** Every cell under which an area that intersects this box can be indexed. */
export function cellsAroundBounds([west, south, east, north]: Bounds): string[] {
  return cellsOfBox(
    {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
    reach * 1000,
  );
}

/**
 * The entries of the region's groups for which this is the home cell; groups in other regions can have entries in the
 * same cell. A group is indexed under several cells but only one of them is its home, so going through all cells of a
 * region visits each group exactly once, unless the group moves in the meantime.
 */
export async function groupsAtHome(
  readCell: ReadCell,
  cell: string,
  { id }: Pick<Region, 'id'>,
): Promise<readonly CellEntry[]> {
  return (await readCell(cell)).filter(
    ({ regionId, shape }) =>
      regionId === id && cellOfPoint(fromRdNew(decodePlanar(shape).corner)) === cell,
  );
}
