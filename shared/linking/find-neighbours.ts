import type { Proximity } from '../domain/linking/link.ts';
import type { GroupLocator, IndexedArea, Neighbour, NeighbourFinder } from '../ports/linking.ts';
import type { Position } from '../regions/region.ts';
import { cellOfPoint, cellsAround } from './cells.ts';
import { planarArea, planarPlace, type PlanarArea } from './planar-area.ts';
import { squaredGap } from './planar-box.ts';
import { millimetresBetween } from './planar-distance.ts';
import { isInArea } from './point-in-area.ts';
import { proximityAt } from './proximity.ts';
import { toRdNew } from './rd-new.ts';
import { boxOf, decodePlanar, decodeShape } from './shape-encoding.ts';

/** The entry of one group in one cell of the index, as stored. */
export interface CellEntry {
  readonly regionId: string;
  readonly groupId: string;
  readonly areaVersion: number;
  readonly municipality: string;
  readonly shape: Uint8Array;
}

/** Returns every entry of a cell, read with strong consistency. */
export type ReadCell = (cell: string) => Promise<readonly CellEntry[]>;

/** Returns a finder that reads each cell within reach once, and nothing else. */
export function neighbourFinder(readCell: ReadCell): NeighbourFinder {
  return {
    async near(polygon, distance, except) {
      const own = planarArea(polygon);
      const near = await entriesNear(readCell, own, distance, except);
      return near
        .map(({ entry, area, millimetres }) =>
          neighbour(entry, proximityAt(own, area, millimetres)),
        )
        .sort((a, b) => a.distance - b.distance || compareIds(a.groupId, b.groupId));
    },
  };
}

/** Returns a locator: `at` reads a single cell; `within` reads each cell within reach once. */
export function groupLocator(readCell: ReadCell): GroupLocator {
  return {
    at: (position) => groupsAt(readCell, position),
    within: (position, metres) => groupsWithin(readCell, position, metres),
  };
}

/** The active groups whose area contains a position, border included, sorted by id. Costs exactly one read. */
export async function groupsAt(
  readCell: ReadCell,
  position: Position,
): Promise<readonly IndexedArea[]> {
  const place = toRdNew(position);
  const [x, y] = place;
  const box = { west: x, south: y, east: x, north: y };
  return newestOf(await readCell(cellOfPoint(position)))
    .filter(
      ({ shape }) => squaredGap(boxOf(shape), box) === 0 && isInArea(place, decodePlanar(shape)),
    )
    .sort((a, b) => compareIds(a.groupId, b.groupId))
    .map(indexedArea);
}

/** The active groups whose area lies within `metres` of a position, sorted by id. */
async function groupsWithin(
  readCell: ReadCell,
  position: Position,
  metres: number,
): Promise<readonly IndexedArea[]> {
  const near = await entriesNear(readCell, planarPlace(position), metres);
  return near
    .map(({ entry }) => indexedArea(entry))
    .sort((a, b) => compareIds(a.groupId, b.groupId));
}

interface NearEntry {
  readonly entry: CellEntry;
  readonly area: PlanarArea;
  readonly millimetres: number;
}

/** The entries within `metres` of an area, excluding one group. A shape is decoded only if its box is near enough. */
async function entriesNear(
  readCell: ReadCell,
  own: PlanarArea,
  metres: number,
  except?: string,
): Promise<readonly NearEntry[]> {
  const limit = Math.round(metres * 1000);
  const entries = await Promise.all(cellsAround(own, metres).map(readCell));
  const near: NearEntry[] = [];
  for (const entry of newestOf(entries.flat())) {
    if (entry.groupId === except || squaredGap(boxOf(entry.shape), own.box) >= (limit + 0.5) ** 2)
      continue;
    const area = decodePlanar(entry.shape);
    const millimetres = millimetresBetween(own, area, limit);
    if (millimetres !== Infinity) near.push({ entry, area, millimetres });
  }
  return near;
}

/**
 * Keeps only the newest entry of each group. Cells are read separately, so if a group changes its area in the meantime,
 * one cell may still have the old shape while another already has the new one.
 */
function newestOf(entries: readonly CellEntry[]): CellEntry[] {
  const newest = new Map<string, CellEntry>();
  for (const entry of entries) {
    const known = newest.get(entry.groupId);
    if (!known || known.areaVersion < entry.areaVersion) newest.set(entry.groupId, entry);
  }
  return [...newest.values()];
}

function neighbour(
  { regionId, groupId, areaVersion, municipality, shape }: CellEntry,
  proximity: Proximity,
): Neighbour {
  return {
    regionId,
    groupId,
    areaVersion,
    municipality,
    ...proximity,
    // The polygon is decoded lazily: linking does not need it, and converting its corners to degrees would cost more
    // than finding the neighbours.
    get polygon() {
      return decodeShape(shape);
    },
  };
}

function indexedArea({
  regionId,
  groupId,
  areaVersion,
  municipality,
  shape,
}: CellEntry): IndexedArea {
  return { regionId, groupId, areaVersion, municipality, polygon: decodeShape(shape) };
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
