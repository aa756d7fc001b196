import { areaLimits, type Bounds } from '../domain/areas/area.ts';
import type { Region } from '../regions/region.ts';
import { cellOfPoint, cellsOfBox } from './cells.ts';
import type { CellEntry, ReadCell } from './find-neighbours.ts';
import { fromRdNew } from './rd-new.ts';
import { decodePlanar } from './shape-encoding.ts';

/** Kilometres beyond the bounds of a municipality where an area of it can lie; the extent of an area is good to a percent. */
const reach = areaLimits.extentKilometres * 1.04;

/**
 * Every cell under which a group of these municipalities can be written, in a fixed order: an area meets the bounds of
 * its municipality, and no area is longer than its limit.
 */
export function cellsOfRegion({ municipalities }: Pick<Region, 'municipalities'>): string[] {
  return [...new Set(municipalities.flatMap(({ bounds }) => cellsAroundBounds(bounds)))].sort();
}

/** Every cell under which an area that meets this box can be written. */
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
 * The entries that belong to a cell. A group is written in several cells and belongs to exactly one of them, so that
 * walking through all cells of a region meets every group that stays where it is once.
 */
export async function groupsAtHome(
  readCell: ReadCell,
  cell: string,
): Promise<readonly CellEntry[]> {
  return (await readCell(cell)).filter(
    ({ shape }) => cellOfPoint(fromRdNew(decodePlanar(shape).corner)) === cell,
  );
}
