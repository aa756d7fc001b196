import { latLngToCell } from 'h3-js';
import type { Polygon } from '../domain/areas/area.ts';
import type { Position } from '../regions/region.ts';
import { cellOutline } from './cell-outlines.ts';
import { planarArea, type PlanarArea } from './planar-area.ts';
import { millimetresBetween } from './planar-distance.ts';
import { fromRdNew } from './rd-new.ts';

/**
 * The H3 resolution with cells of about 5 km²: most areas cover one or two of them, and the link distance rarely
 * reaches beyond the ring of cells around those.
 */
export const resolution = 7;

/**
 * The margin around an area, in metres, both when the area is indexed and when cells are looked up. It far exceeds the
 * errors that arise because H3 draws the sides of a cell as great circles, the projection draws them as straight lines,
 * and coordinates are rounded to whole millimetres.
 */
export const margin = 1;

/**
 * Maximum number of cells for one area. An area of 60 km² needs about thirty. Changing an area can require twice
 * this number of writes, which still fit in one DynamoDB transaction.
 */
export const maxWrittenCells = 45;
/** Maximum number of cells in one lookup: enough for a whole police region and its surroundings. */
export const maxLookedUpCells = 1000;

/** The area is so long or so branched that it covers more cells than allowed. */
export class AreaTooSpread extends Error {
  override readonly name = 'AreaTooSpread';
}

/**
 * The cells under which an area is indexed. Throws AreaTooSpread if there would be too many, or OutsideProjection if
 * the area, or a cell around it, lies outside `mapBounds`.
 */
export function writtenCells(polygon: Polygon): string[] {
  return cellsWithin(planarArea(polygon), margin, maxWrittenCells);
}

/** The cells to read to find every area within `distance` metres. Throws the same errors as `writtenCells`. */
export function lookedUpCells(polygon: Polygon, distance: number): string[] {
  return cellsAround(planarArea(polygon), distance);
}

/** Like lookedUpCells, but for an area that is already projected. */
export function cellsAround(area: PlanarArea, distance: number): string[] {
  return cellsWithin(area, distance + margin, maxLookedUpCells);
}

/**
 * All cells within `metres` of a box, however many there are. Throws OutsideProjection if the box, or a cell around it,
 * lies outside `mapBounds`.
 */
export function cellsOfBox(box: Polygon, metres: number): string[] {
  return cellsWithin(planarArea(box), metres + margin, Infinity);
}

/** The cell that contains this point; every area that contains the point is indexed under that cell. */
export function cellOfPoint([longitude, latitude]: Position): string {
  return latLngToCell(latitude, longitude, resolution);
}

/**
 * Searches outwards from the cell that contains a corner. The ground within `metres` of an area is connected, and so
 * are the cells that overlap that ground, so it is enough to check the cells around those already found.
 */
function cellsWithin(area: PlanarArea, metres: number, max: number): string[] {
  const limit = Math.ceil(metres * 1000);
  const found = [cellOfPoint(fromRdNew(area.corner))];
  const seen = new Set(found);
  for (const cell of found) {
    for (const next of cellOutline(cell).around) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (isCellWithin(next, area, limit)) found.push(next);
    }
    if (found.length > max) throw new AreaTooSpread(`The area lies in more than ${max} cells`);
  }
  return found.sort();
}

function isCellWithin(cell: string, area: PlanarArea, limit: number): boolean {
  return millimetresBetween(cellOutline(cell).area, area, limit) !== Infinity;
}
