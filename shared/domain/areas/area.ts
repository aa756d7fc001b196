import turfArea from '@turf/area';
import type { Bounds, Position } from '../../regions/region.ts';
import { Refusal } from '../errors.ts';

/** The area is well formed, but unsuitable for this group or for the cell index. */
export class AreaRefused extends Refusal {
  readonly problem: AreaProblem;

  constructor(problem: AreaProblem, options?: ErrorOptions) {
    super(`the area was refused: ${problem}`, options);
    this.problem = problem;
  }
}

export type { Bounds, Position };

/** A GeoJSON Polygon in WGS84, with one closed outer ring and no holes. */
export interface Polygon {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly Position[])[];
}

/** The area that a group covers: a polygon, and the streets as described by the coordinator. */
export interface Area {
  readonly polygon: Polygon;
  readonly streets: string;
}

/**
 * Limits for an area (design, section 4). The number of positions includes the closing one. The design does not limit
 * the extent (the length of the longer side, in km), but the cell index cannot hold a long, thin area.
 */
export const areaLimits = {
  positions: { min: 4, max: 500 },
  squareKilometres: { min: 0.0005, max: 60 },
  extentKilometres: 25,
} as const;

/**
 * The bounds within which distances in RD New are meaningful: a box centred on Amersfoort that extends six degrees to
 * each side, well beyond the borders of the Netherlands.
 */
export const mapBounds: Bounds = [-0.61, 46.16, 11.39, 58.16];

export type AreaProblem =
  | 'holes'
  | 'too-few-positions'
  | 'too-many-positions'
  | 'not-a-position'
  | 'open'
  | 'crosses-itself'
  | 'too-small'
  | 'too-large'
  | 'too-spread'
  | 'outside-country'
  | 'outside-municipality';

/**
 * Returns the first reason why a polygon is not a valid area, if any. If `bounds` is given, the polygon's bounding box
 * must overlap it.
 */
export function areaProblem(
  coordinates: readonly (readonly Position[])[],
  bounds?: Bounds,
): AreaProblem | undefined {
  if (coordinates.length > 1) return 'holes';
  const ring = coordinates[0] ?? [];
  if (ring.length > areaLimits.positions.max) return 'too-many-positions';
  if (!ring.every(isPosition)) return 'not-a-position';
  if (ring.length < areaLimits.positions.min) return 'too-few-positions';
  if (!samePosition(ring[0], ring.at(-1))) return 'open';
  if (!ring.every(isOnMap)) return 'outside-country';
  const canonical = canonicalRing(ring);
  if (canonical.length < areaLimits.positions.min) return 'too-small';
  if (extentKilometres(boundsOf(canonical)) > areaLimits.extentKilometres) return 'too-spread';
  if (crossesItself(canonical)) return 'crosses-itself';
  const size = squareKilometres(canonical);
  if (size < areaLimits.squareKilometres.min) return 'too-small';
  if (size > areaLimits.squareKilometres.max) return 'too-large';
  if (bounds && !boundsOverlap(boundsOf(canonical), bounds)) return 'outside-municipality';
  return undefined;
}

/**
 * Returns the canonical form in which areas are stored and compared: positions are rounded to 1e-7 degrees (about a
 * centimetre), consecutive duplicates are dropped, and the outer ring is counter-clockwise as RFC 7946 requires.
 */
export function canonicalPolygon(polygon: Polygon): Polygon {
  const ring = canonicalRing(polygon.coordinates[0] ?? []);
  return { type: 'Polygon', coordinates: [signedDegrees(ring) < 0 ? ring.toReversed() : ring] };
}

/** Size of the area within a closed ring, in km². */
export function squareKilometres(ring: readonly Position[]): number {
  return turfArea({ type: 'Polygon', coordinates: [ring.map((position) => [...position])] }) / 1e6;
}

export function boundsOf(ring: readonly Position[]): Bounds {
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  return [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ];
}

/** Whether two boxes overlap or touch. Neither box may cross the antimeridian. */
export function boundsOverlap(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Length of the longer side of a box in km, accurate to 1%, which is enough for a limit. */
function extentKilometres([west, south, east, north]: Bounds): number {
  const kilometresPerDegree = 111.2;
  return (
    kilometresPerDegree * Math.max(north - south, (east - west) * Math.cos((south * Math.PI) / 180))
  );
}

function isPosition(position: Position): boolean {
  const [longitude, latitude] = position;
  return position.length === 2 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

export function isOnMap([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = mapBounds;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function samePosition(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function canonicalRing(ring: readonly Position[]): Position[] {
  const rounded = ring.map(([longitude, latitude]): Position => [
    round7(longitude),
    round7(latitude),
  ]);
  return rounded.filter(
    (position, index) => index === 0 || !samePosition(position, rounded[index - 1]),
  );
}

function round7(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

/**
 * Whether two sides of a closed ring cross or touch, apart from consecutive sides at their shared corner. This includes
 * a ring that folds back along itself. The arithmetic is exact: positions are multiples of 1e-7 degrees, and an area is
 * small enough for the products to be safe integers.
 */
function crossesItself(ring: readonly Position[]): boolean {
  const [[west, south] = [0, 0]] = ring;
  const corners = ring
    .slice(0, -1)
    .map(([x, y]): Corner => [Math.round((x - west) * 1e7), Math.round((y - south) * 1e7)]);
  const sides = corners.map((to, index) => [corners.at(index - 1) ?? to, to] as const);
  return sides.some(([a, b], index) =>
    sides.slice(index + 1).some(([c, d], offset) => {
      if (offset === 0) return foldsBack(a, b, d);
      if (index === 0 && offset === sides.length - 2) return foldsBack(c, d, b);
      return touch(a, b, c, d);
    }),
  );
}

type Corner = readonly [x: number, y: number];

/** Positive if the path from `a` through `b` to `c` turns left, negative if it turns right, 0 if it does neither. */
function turn(a: Corner, b: Corner, c: Corner): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function foldsBack(a: Corner, b: Corner, c: Corner): boolean {
  const ahead = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return ahead < 0 && turn(a, b, c) === 0;
}

/** Whether the line segments from `a` to `b` and from `c` to `d` have a point in common. */
function touch(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  const apart = [0, 1] as const;
  if (
    apart.some(
      (axis) =>
        Math.max(a[axis], b[axis]) < Math.min(c[axis], d[axis]) ||
        Math.max(c[axis], d[axis]) < Math.min(a[axis], b[axis]),
    )
  )
    return false;
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

/** Twice the signed area in square degrees; negative if the ring runs clockwise. */
function signedDegrees(ring: readonly Position[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum;
}
