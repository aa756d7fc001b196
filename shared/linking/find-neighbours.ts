import type { Polygon } from '../domain/area.ts';
import type { IndexedArea, Neighbour, NeighbourFinder } from '../ports.ts';
import type { Position } from '../regions/region.ts';
import { cellOfPoint, lookedUpCells } from './cells.ts';
import { millimetresBetween } from './distance.ts';
import { planarArea } from './planar-area.ts';
import { squaredGap } from './planar-box.ts';
import { isInArea } from './point-in-area.ts';
import { proximityAt } from './proximity.ts';
import { toRdNew } from './rd-new.ts';
import { boxOf, decodeShape } from './shape-encoding.ts';

/** One group in one cell of the index, as it is stored. */
export interface CellEntry {
  readonly groupId: string;
  readonly areaVersion: number;
  readonly municipality: string;
  readonly shape: Uint8Array;
}

/** Answers everything that is written in a cell, strongly consistent. */
export type ReadCell = (cell: string) => Promise<readonly CellEntry[]>;

/** Finds groups by place with one read for each cell that the place comes near, and nothing else. */
export function neighbourFinder(readCell: ReadCell): NeighbourFinder {
  return {
    async near(polygon, distance, except) {
      const entries = await Promise.all(lookedUpCells(polygon, distance).map(readCell));
      return neighboursAmong(entries.flat(), polygon, distance, except);
    },
  };
}

/** The active groups whose area contains a place, its border included, in the order of their ids: exactly one read. */
export async function groupsAt(readCell: ReadCell, position: Position): Promise<readonly IndexedArea[]> {
  const [x, y] = toRdNew(position);
  const box = { west: x, south: y, east: x, north: y };
  return newestOf(await readCell(cellOfPoint(position)))
    .filter((entry) => squaredGap(boxOf(entry.shape), box) === 0)
    .map(indexedArea)
    .filter((area) => isInArea(x, y, planarArea(area.polygon)))
    .sort((a, b) => inOrder(a.groupId, b.groupId));
}

function neighboursAmong(entries: readonly CellEntry[], polygon: Polygon, distance: number, except?: string): Neighbour[] {
  const own = planarArea(polygon);
  const limit = Math.round(distance * 1000);
  const neighbours: Neighbour[] = [];
  for (const entry of newestOf(entries)) {
    if (entry.groupId === except || squaredGap(boxOf(entry.shape), own.box) >= (limit + 0.5) ** 2) continue;
    const area = indexedArea(entry);
    const other = planarArea(area.polygon);
    const millimetres = millimetresBetween(own, other, limit);
    if (millimetres !== Infinity) neighbours.push({ ...area, ...proximityAt(own, other, millimetres) });
  }
  return neighbours.sort((a, b) => a.distance - b.distance || inOrder(a.groupId, b.groupId));
}

/**
 * One entry a group. Cells are read one by one, so a group whose area changes meanwhile can show its old shape in one
 * cell and its new one in another; only the new one counts.
 */
function newestOf(entries: readonly CellEntry[]): CellEntry[] {
  const newest = new Map<string, CellEntry>();
  for (const entry of entries) {
    const known = newest.get(entry.groupId);
    if (!known || known.areaVersion < entry.areaVersion) newest.set(entry.groupId, entry);
  }
  return [...newest.values()];
}

function indexedArea({ groupId, areaVersion, municipality, shape }: CellEntry): IndexedArea {
  return { groupId, areaVersion, municipality, polygon: decodeShape(shape) };
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
