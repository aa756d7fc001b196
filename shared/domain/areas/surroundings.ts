import { boundsOf, type Bounds, type Polygon, type Position } from './area.ts';

/** Another area, and how many metres it lies from the area in question. */
export interface Surrounding {
  readonly polygon: Polygon;
  readonly distance: number;
}

/** Areas further away than this many metres are never shown on a map of the surroundings. */
const farthest = 3000;

/** An area smaller than this, in degrees of longitude, gets as much room on a map as one of this size. */
const narrowest = 0.006;

/** In the Netherlands, a square box spans about 1.6 times as many degrees of longitude as of latitude. */
const squareness = 1.6;

/**
 * The part of the map to show for an area and what surrounds it. It grows towards surrounding areas, but on each side
 * by at most the size of the area itself, so that the area always fills a fair part of the picture.
 */
export function surroundingsView(own: Polygon, around: readonly Surrounding[]): Bounds {
  const area = boundsOf(ringOf(own));
  const size = Math.max(area[2] - area[0], (area[3] - area[1]) * squareness, narrowest);
  const all = boundsOf([
    ...ringOf(own),
    ...around.filter(isClose).flatMap(({ polygon }) => ringOf(polygon)),
  ]);
  return [
    Math.max(all[0], area[0] - size),
    Math.max(all[1], area[1] - size / squareness),
    Math.min(all[2], area[2] + size),
    Math.min(all[3], area[3] + size / squareness),
  ];
}

/** Whether a surrounding area is close enough to be drawn and lies at least partly within the view. */
export function isInView(view: Bounds, surrounding: Surrounding): boolean {
  if (!isClose(surrounding)) return false;
  // The view contains the area in question, so it contains a part of everything that overlaps or touches that area.
  if (surrounding.distance === 0) return true;
  const ring = ringOf(surrounding.polygon);
  return ring.some((end, index) => crosses(view, ring[Math.max(0, index - 1)] ?? end, end));
}

function isClose({ distance }: Surrounding): boolean {
  return distance <= farthest;
}

/** Whether any part of the line lies within the bounds (Liang-Barsky algorithm). */
function crosses([west, south, east, north]: Bounds, from: Position, to: Position): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const sides = [
    [-dx, from[0] - west],
    [dx, east - from[0]],
    [-dy, from[1] - south],
    [dy, north - from[1]],
  ] as const;
  if (sides.some(([slope, room]) => slope === 0 && room < 0)) return false;
  const entry = Math.max(0, ...sides.map(([slope, room]) => (slope < 0 ? room / slope : 0)));
  const exit = Math.min(1, ...sides.map(([slope, room]) => (slope > 0 ? room / slope : 1)));
  return entry <= exit;
}

function ringOf({ coordinates }: Polygon): readonly Position[] {
  return coordinates[0] ?? [];
}
