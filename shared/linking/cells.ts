import { latLngToCell } from 'h3-js';
import type { Polygon } from '../domain/areas/area.ts';
import type { Position } from '../regions/region.ts';
import { cellOutline } from './cell-outlines.ts';
import { planarArea, type PlanarArea } from './planar-area.ts';
import { millimetresBetween } from './planar-distance.ts';
import { fromRdNew } from './rd-new.ts';

/** Cells of about 5 km²: most groups lie in one or two, and a link distance rarely reaches beyond the next. */
export const resolution = 7;

/**
 * Metres added on both sides, against which every rounding is small: H3 draws a cell's sides as great circles, the
 * projection as straight lines between their ends, and places are whole millimetres.
 */
export const margin = 1;

/**
 * Most cells of one area. Groups of 60 km² need about thirty; twice this number fits in one transaction of DynamoDB,
 * which a change of area needs.
 */
export const mostWrittenCells = 45;
/** Most cells of one lookup: a whole police region with its surroundings. */
export const mostLookedUpCells = 1000;

/** The area is so long or so branched that it lies in more cells than a group's area may. */
export class AreaTooSpread extends Error {
  override readonly name = 'AreaTooSpread';
}

/** The cells under which an area is written. Throws AreaTooSpread and OutsideProjection. */
export function writtenCells(polygon: Polygon): string[] {
  return cellsWithin(planarArea(polygon), margin, mostWrittenCells);
}

/** The cells where every area within `distance` metres of this one is written. Throws AreaTooSpread and OutsideProjection. */
export function lookedUpCells(polygon: Polygon, distance: number): string[] {
  return cellsAround(planarArea(polygon), distance);
}

/** As lookedUpCells, for an area that is projected already. */
export function cellsAround(area: PlanarArea, distance: number): string[] {
  return cellsWithin(area, distance + margin, mostLookedUpCells);
}

/** The cells within so many metres of a box, of whatever size. Throws OutsideProjection. */
export function cellsOfBox(box: Polygon, metres: number): string[] {
  return cellsWithin(planarArea(box), metres + margin, Infinity);
}

/** The one cell where every area that contains this place is written. */
export function cellOfPoint([longitude, latitude]: Position): string {
  return latLngToCell(latitude, longitude, resolution);
}

/**
 * Walks outwards from the cell of a corner. An area and the ground within some metres of it hang together, so the cells
 * that meet that ground do too: none is missed by stepping only from a cell within the distance to those around it.
 */
function cellsWithin(area: PlanarArea, metres: number, most: number): string[] {
  const limit = Math.ceil(metres * 1000);
  const found = [cellOfPoint(fromRdNew(area.corner))];
  const seen = new Set(found);
  for (const cell of found) {
    for (const next of cellOutline(cell).around) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (isCellWithin(next, area, limit)) found.push(next);
    }
    if (found.length > most) throw new AreaTooSpread(`The area lies in more than ${most} cells`);
  }
  return found.sort();
}

function isCellWithin(cell: string, area: PlanarArea, limit: number): boolean {
  return millimetresBetween(cellOutline(cell).area, area, limit) !== Infinity;
}
