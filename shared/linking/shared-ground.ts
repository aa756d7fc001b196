import type { PlanarArea } from './planar-area.ts';

/** The ground that two areas share: its size in square millimetres and the length of its outline in millimetres. */
export interface SharedGround {
  readonly size: number;
  readonly outline: number;
}

/** A side of an area with the strip of ground between it and a base line south of everything. */
interface Side {
  readonly west: number;
  readonly east: number;
  /** Heights above the base line at the western and eastern end. */
  readonly atWest: number;
  readonly atEast: number;
  /** 1 for a side along the north of its area, whose strip counts; -1 along the south, whose strip is taken off again. */
  readonly sign: number;
}

/**
 * Measures what two areas share without constructing it. An area is the sum of the signed strips under its sides, so
 * what two areas share is the sum over all pairs of sides of what their strips share: the integral of the lower of two
 * straight lines. Shared corners and sides, slivers and containment are no special cases, as they are in clipping.
 *
 * A border lies inside the other area where the signed strips that cover it add up to one; sides that run exactly
 * north are left out of the outline, which can make it too short by half at most.
 */
export function sharedGround(a: PlanarArea, b: PlanarArea): SharedGround {
  // Sums of doubles depend on their order; one order for both directions gives both the same bits.
  const [first, second] = comesBefore(a.ring, b.ring) ? [a, b] : [b, a];
  const base = Math.min(a.box.south, b.box.south);
  const others = sidesOf(second, base);
  let size = 0;
  let outline = 0;
  for (const side of sidesOf(first, base)) {
    for (const other of others) {
      const from = Math.max(side.west, other.west);
      const to = Math.min(side.east, other.east);
      if (from >= to) continue;
      const shared = lowerOf(side, other, from, to);
      size += side.sign * other.sign * shared.strip;
      outline += other.sign * shared.first * stretch(side) + side.sign * shared.second * stretch(other);
    }
  }
  return { size: Math.max(0, size), outline: Math.max(0, outline) };
}

/** Size of an area in square millimetres. */
export function sizeOf({ ring }: PlanarArea): number {
  const [originX, originY] = [ring[0]!, ring[1]!];
  let twice = 0;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x1, y1, x2, y2] = [ring[at]! - originX, ring[at + 1]! - originY, ring[at + 2]! - originX, ring[at + 3]! - originY];
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice) / 2;
}

/** The ground under the lower of two sides, and over which widths the first and the second are the lower one. */
function lowerOf(one: Side, other: Side, from: number, to: number): { strip: number; first: number; second: number } {
  const width = to - from;
  const [oneFrom, oneTo, otherFrom, otherTo] = [height(one, from), height(one, to), height(other, from), height(other, to)];
  const [aboveFrom, aboveTo] = [oneFrom - otherFrom, oneTo - otherTo];
  if (aboveFrom === 0 && aboveTo === 0) return { strip: (width * (oneFrom + oneTo)) / 2, first: 0, second: 0 };
  if (aboveFrom <= 0 && aboveTo <= 0) return { strip: (width * (oneFrom + oneTo)) / 2, first: width, second: 0 };
  if (aboveFrom >= 0 && aboveTo >= 0) return { strip: (width * (otherFrom + otherTo)) / 2, first: 0, second: width };
  const toCrossing = width * (aboveFrom / (aboveFrom - aboveTo));
  const crossing = height(one, from + toCrossing);
  const onwards = width - toCrossing;
  const oneFirst = aboveFrom < 0;
  const strip = (toCrossing * ((oneFirst ? oneFrom : otherFrom) + crossing) + onwards * (crossing + (oneFirst ? otherTo : oneTo))) / 2;
  return { strip, first: oneFirst ? toCrossing : onwards, second: oneFirst ? onwards : toCrossing };
}

function height({ west, east, atWest, atEast }: Side, x: number): number {
  return x === east ? atEast : atWest + ((x - west) / (east - west)) * (atEast - atWest);
}

function stretch({ west, east, atWest, atEast }: Side): number {
  return Math.hypot(east - west, atEast - atWest) / (east - west);
}

/** The sides of a ring that runs counter-clockwise, as canonical areas do: its northern sides run west. */
function sidesOf({ ring }: PlanarArea, base: number): Side[] {
  const sides: Side[] = [];
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x1, y1, x2, y2] = [ring[at]!, ring[at + 1]! - base, ring[at + 2]!, ring[at + 3]! - base];
    if (x1 > x2) sides.push({ west: x2, east: x1, atWest: y2, atEast: y1, sign: 1 });
    if (x1 < x2) sides.push({ west: x1, east: x2, atWest: y1, atEast: y2, sign: -1 });
  }
  return sides;
}

function comesBefore(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 || a[at]! < b[at]!;
}
