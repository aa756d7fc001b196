import type { Polygon } from '../domain/area.ts';
import { planarArea, type PlanarArea } from './planar-area.ts';
import { squaredGap } from './planar-box.ts';
import { isInArea } from './point-in-area.ts';

/**
 * Metres between two areas in RD New, rounded to millimetres; 0 when they touch, overlap or contain each other.
 * The number that is rounded is the number that is compared everywhere, so what is shown explains what is linked.
 */
export function distance(a: Polygon, b: Polygon): number {
  return millimetresBetween(planarArea(a), planarArea(b)) / 1000;
}

/** Whether two areas lie at most `metres` apart, measured as `distance` does. */
export function isWithin(a: Polygon, b: Polygon, metres: number): boolean {
  return millimetresBetween(planarArea(a), planarArea(b), Math.round(metres * 1000)) !== Infinity;
}

/**
 * Whole millimetres between two areas, or Infinity when that is more than `limit`, in whole millimetres too. A low
 * limit spares most of the work.
 */
export function millimetresBetween(a: PlanarArea, b: PlanarArea, limit = Infinity): number {
  // A distance rounds to at most a limit of whole millimetres exactly when it is less than half a millimetre more.
  const bound = limit + 0.5;
  const gap = squaredGap(a.box, b.box);
  if (gap >= bound * bound) return Infinity;
  if (gap === 0 && (isInArea(a.ring[0]!, a.ring[1]!, b) || isInArea(b.ring[0]!, b.ring[1]!, a))) return 0;
  const squared = squaredBorderDistance(a, b, bound * bound);
  return squared === Infinity ? Infinity : Math.round(Math.sqrt(squared));
}

/** Square of the distance between two borders when that is less than `bound`, else Infinity. */
function squaredBorderDistance(a: PlanarArea, b: PlanarArea, bound: number): number {
  let nearest = bound;
  const [near, far] = [sidesNear(a, b, bound), sidesNear(b, a, bound)];
  for (const i of near) {
    const [ax, ay, bx, by] = [a.ring[i]!, a.ring[i + 1]!, a.ring[i + 2]!, a.ring[i + 3]!];
    const [west, east, south, north] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
    for (const j of far) {
      const [cx, cy, dx, dy] = [b.ring[j]!, b.ring[j + 1]!, b.ring[j + 2]!, b.ring[j + 3]!];
      const gapX = Math.max(0, Math.min(cx, dx) - east, west - Math.max(cx, dx));
      const gapY = Math.max(0, Math.min(cy, dy) - north, south - Math.max(cy, dy));
      if (gapX * gapX + gapY * gapY >= nearest) continue;
      nearest = Math.min(nearest, squaredSideDistance(ax, ay, bx, by, cx, cy, dx, dy));
      if (nearest === 0) return 0;
    }
  }
  return nearest === bound ? Infinity : nearest;
}

/** Where the sides of an area start that can lie within the bound of another. */
function sidesNear({ ring }: PlanarArea, { box }: PlanarArea, bound: number): number[] {
  const sides: number[] = [];
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x1, y1, x2, y2] = [ring[at]!, ring[at + 1]!, ring[at + 2]!, ring[at + 3]!];
    const gapX = Math.max(0, Math.min(x1, x2) - box.east, box.west - Math.max(x1, x2));
    const gapY = Math.max(0, Math.min(y1, y2) - box.north, box.south - Math.max(y1, y2));
    if (gapX * gapX + gapY * gapY < bound) sides.push(at);
  }
  return sides;
}

function squaredSideDistance(
  ax: number, ay: number, bx: number, by: number,
  cx: number, cy: number, dx: number, dy: number,
): number {
  const c = turn(ax, ay, bx, by, cx, cy);
  const d = turn(ax, ay, bx, by, dx, dy);
  const a = turn(cx, cy, dx, dy, ax, ay);
  const b = turn(cx, cy, dx, dy, bx, by);
  // Sides that merely touch give 0 below, because a cross product of whole numbers is exactly 0 on the line.
  if (c > 0 !== d > 0 && c !== 0 && d !== 0 && a > 0 !== b > 0 && a !== 0 && b !== 0) return 0;
  return Math.min(
    squaredToSide(cx, cy, ax, ay, bx, by, c),
    squaredToSide(dx, dy, ax, ay, bx, by, d),
    squaredToSide(ax, ay, cx, cy, dx, dy, a),
    squaredToSide(bx, by, cx, cy, dx, dy, b),
  );
}

/** Positive when the place lies left of the line from the first point to the second. */
function turn(x1: number, y1: number, x2: number, y2: number, x: number, y: number): number {
  return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
}

function squaredToSide(x: number, y: number, x1: number, y1: number, x2: number, y2: number, turned: number): number {
  const [sideX, sideY] = [x2 - x1, y2 - y1];
  const length = sideX * sideX + sideY * sideY;
  const along = (x - x1) * sideX + (y - y1) * sideY;
  if (along <= 0) return (x - x1) * (x - x1) + (y - y1) * (y - y1);
  if (along >= length) return (x - x2) * (x - x2) + (y - y2) * (y - y2);
  return (turned * turned) / length;
}
