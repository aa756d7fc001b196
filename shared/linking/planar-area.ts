import { canonicalPolygon, type Polygon } from '../domain/area.ts';
import type { Position } from '../regions/region.ts';
import type { PlanarBox } from './planar-box.ts';
import { toRdNew } from './rd-new.ts';

/** An area on the map of RD New: what every distance is measured on. */
export interface PlanarArea {
  /** x and y of each corner in whole millimetres, the first corner repeated at the end. */
  readonly ring: Float64Array;
  readonly box: PlanarBox;
}

/**
 * Projects an area once, each corner by itself: the same corner of two areas becomes the same place to the
 * millimetre, whichever area is measured from. Throws OutsideProjection.
 */
export function planarArea(polygon: Polygon): PlanarArea {
  return planarRing(canonicalPolygon(polygon).coordinates[0] ?? []);
}

/** As planarArea, for a closed ring that is canonical already. */
export function planarRing(positions: readonly Position[]): PlanarArea {
  const ring = new Float64Array(positions.length * 2);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [index, position] of positions.entries()) {
    const [x, y] = toRdNew(position);
    ring[index * 2] = x;
    ring[index * 2 + 1] = y;
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return { ring, box: { west, south, east, north } };
}
