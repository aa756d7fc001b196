import { canonicalPolygon, type Polygon } from '../domain/areas/area.ts';
import type { Position } from '../regions/region.ts';
import type { PlanarBox } from './planar-box.ts';
import { toRdNew, type PlanarPosition } from './rd-new.ts';

/** One side of an area, from one corner to the next, with its bounding box. */
export interface PlanarSide extends PlanarBox {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** An area in RD New, in whole millimetres. All distances are measured between areas in this form. */
export interface PlanarArea {
  /** The first corner, used to check whether one area lies inside another when their borders do not meet. */
  readonly corner: PlanarPosition;
  /** The sides in order, counter-clockwise. */
  readonly sides: readonly PlanarSide[];
  readonly box: PlanarBox;
}

/**
 * Projects each corner of an area independently, so a corner shared by two areas becomes the same point, to the
 * millimetre, in both. Throws OutsideProjection if the area extends beyond `mapBounds`.
 */
export function planarArea(polygon: Polygon): PlanarArea {
  const [ring = []] = canonicalPolygon(polygon).coordinates;
  return planarRing(ring.slice(1).map(toRdNew));
}

/**
 * Represents a point as an area with one corner and one side of zero length. Throws OutsideProjection if the point lies
 * outside `mapBounds`.
 */
export function planarPlace(position: Position): PlanarArea {
  return planarRing([toRdNew(position)]);
}

/** The area with these corners, given counter-clockwise and without repeats. Throws RangeError if there are none. */
export function planarRing(corners: readonly PlanarPosition[]): PlanarArea {
  const corner = corners.at(-1);
  if (!corner) throw new RangeError('An area has corners');
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let from = corner;
  const sides = corners.map((to) => {
    const side = sideBetween(from, to);
    west = Math.min(west, side.west);
    south = Math.min(south, side.south);
    east = Math.max(east, side.east);
    north = Math.max(north, side.north);
    from = to;
    return side;
  });
  return { corner, sides, box: { west, south, east, north } };
}

function sideBetween([x1, y1]: PlanarPosition, [x2, y2]: PlanarPosition): PlanarSide {
  return {
    x1,
    y1,
    x2,
    y2,
    west: Math.min(x1, x2),
    south: Math.min(y1, y2),
    east: Math.max(x1, x2),
    north: Math.max(y1, y2),
  };
}
