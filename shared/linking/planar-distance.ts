import type { PlanarArea, PlanarSide } from './planar-area.ts';
import { squaredGap, type PlanarBox } from './planar-box.ts';
import { isInArea } from './point-in-area.ts';

/**
 * Distance between two areas in whole millimetres: 0 when they touch or overlap, or when one contains the other, and
 * Infinity when the distance exceeds `limit`, which is also in whole millimetres. A low limit saves most of the work.
 * Swapping the areas gives the same distance.
 */
export function millimetresBetween(a: PlanarArea, b: PlanarArea, limit = Infinity): number {
  // A distance that rounds to at most `limit` is less than half a millimetre above `limit`.
  const bound = (limit + 0.5) ** 2;
  const gap = squaredGap(a.box, b.box);
  if (gap >= bound) return Infinity;
  if (gap === 0 && (isInArea(a.corner, b) || isInArea(b.corner, a))) return 0;
  return Math.round(Math.sqrt(squaredBorderDistance(a, b, bound)));
}

/** Squared distance between two borders if it is less than `bound`, otherwise Infinity. */
function squaredBorderDistance(a: PlanarArea, b: PlanarArea, bound: number): number {
  const others = sidesNear(b.sides, a.box, bound);
  let nearest = Infinity;
  for (const side of sidesNear(a.sides, b.box, bound)) {
    for (const other of others) {
      if (squaredGap(side, other) >= Math.min(nearest, bound)) continue;
      nearest = Math.min(nearest, squaredSideDistance(side, other));
      if (nearest === 0) return 0;
    }
  }
  return nearest < bound ? nearest : Infinity;
}

function sidesNear(
  sides: readonly PlanarSide[],
  box: PlanarBox,
  bound: number,
): readonly PlanarSide[] {
  return sides.filter((side) => squaredGap(side, box) < bound);
}

function squaredSideDistance(a: PlanarSide, b: PlanarSide): number {
  const [from, to] = [turn(a, b.x1, b.y1), turn(a, b.x2, b.y2)];
  const [back, forth] = [turn(b, a.x1, a.y1), turn(b, a.x2, a.y2)];
  if (areOpposite(from, to) && areOpposite(back, forth)) return 0;
  // Sides that merely touch give 0 here, because the cross product of integers is exactly 0 for a point on the line.
  return Math.min(
    squaredToSide(a, b.x1, b.y1, from),
    squaredToSide(a, b.x2, b.y2, to),
    squaredToSide(b, a.x1, a.y1, back),
    squaredToSide(b, a.x2, a.y2, forth),
  );
}

/**
 * Positive when a point lies to the left of a side, negative when it lies to the right, and 0 when it lies on the line
 * through the side.
 */
function turn({ x1, y1, x2, y2 }: PlanarSide, x: number, y: number): number {
  return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
}

function areOpposite(one: number, other: number): boolean {
  return (one > 0 && other < 0) || (one < 0 && other > 0);
}

function squaredToSide(
  { x1, y1, x2, y2 }: PlanarSide,
  x: number,
  y: number,
  turned: number,
): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = (x - x1) * (x2 - x1) + (y - y1) * (y2 - y1);
  if (along <= 0) return (x - x1) ** 2 + (y - y1) ** 2;
  if (along >= length) return (x - x2) ** 2 + (y - y2) ** 2;
  return turned ** 2 / length;
}
