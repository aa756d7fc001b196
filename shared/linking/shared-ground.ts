import type { PlanarArea } from './planar-area.ts';

/** The ground that two areas share: its size in square millimetres and the length of its outline in millimetres. */
export interface SharedGround {
  readonly size: number;
  readonly outline: number;
}

/** A side, and the strip of ground between it and a baseline to the south of both areas. */
interface Strip {
  readonly west: number;
  readonly east: number;
  /** Heights above the baseline at the western and eastern ends. */
  readonly atWest: number;
  readonly atEast: number;
  /** The length of the side for every millimetre that it extends eastwards. */
  readonly stretch: number;
  /** 1 for a northern side of the area, whose strip is added; -1 for a southern side, whose strip is subtracted. */
  readonly sign: number;
}

/**
 * Measures the ground that two areas share without constructing its shape. An area is the sum of the signed strips
 * under its sides, so the ground that two areas share is the sum, over all pairs of sides, of the ground that their
 * strips share: the integral of the lower of two straight lines. Unlike clipping, this needs no special treatment for
 * shared corners, shared sides, slivers or containment.
 *
 * The outline of the shared ground consists of the parts of each area's sides that lie inside the other area. A point
 * lies inside an area if the signs of the area's strips that contain the point add up to one. Sides that run due north
 * or south are not measured, so the outline may be longer than the returned length.
 */
export function sharedGround(a: PlanarArea, b: PlanarArea): SharedGround {
  // Floating-point sums depend on their order, so the areas are put in a fixed order: swapping the arguments gives a
  // bit-identical result.
  const [first, second] = comesBefore(a, b) ? [a, b] : [b, a];
  const base = Math.min(a.box.south, b.box.south);
  const others = stripsOf(second, first, base);
  let size = 0;
  let outline = 0;
  for (const side of stripsOf(first, second, base)) {
    for (const other of others) {
      const from = Math.max(side.west, other.west);
      const to = Math.min(side.east, other.east);
      if (from >= to) continue;
      const shared = lowerOf(side, other, from, to);
      size += side.sign * other.sign * shared.strip;
      outline +=
        other.sign * shared.first * side.stretch + side.sign * shared.second * other.stretch;
    }
  }
  return { size: Math.max(0, size), outline: Math.max(0, outline) };
}

/** Size of an area in square millimetres. */
export function sizeOf({ sides, corner: [originX, originY] }: PlanarArea): number {
  const twice = sides.reduce(
    (sum, { x1, y1, x2, y2 }) =>
      sum + (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY),
    0,
  );
  return Math.abs(twice) / 2;
}

/** The ground under the lower of two sides, and the width over which each side is the lower one. */
function lowerOf(
  one: Strip,
  other: Strip,
  from: number,
  to: number,
): { strip: number; first: number; second: number } {
  const width = to - from;
  const [oneFrom, oneTo, otherFrom, otherTo] = [
    height(one, from),
    height(one, to),
    height(other, from),
    height(other, to),
  ];
  const [aboveFrom, aboveTo] = [oneFrom - otherFrom, oneTo - otherTo];
  if (aboveFrom === 0 && aboveTo === 0)
    return { strip: (width * (oneFrom + oneTo)) / 2, first: 0, second: 0 };
  if (aboveFrom <= 0 && aboveTo <= 0)
    return { strip: (width * (oneFrom + oneTo)) / 2, first: width, second: 0 };
  if (aboveFrom >= 0 && aboveTo >= 0)
    return { strip: (width * (otherFrom + otherTo)) / 2, first: 0, second: width };
  const toCrossing = width * (aboveFrom / (aboveFrom - aboveTo));
  const crossing = height(one, from + toCrossing);
  const onwards = width - toCrossing;
  const oneFirst = aboveFrom < 0;
  const strip =
    (toCrossing * ((oneFirst ? oneFrom : otherFrom) + crossing) +
      onwards * (crossing + (oneFirst ? otherTo : oneTo))) /
    2;
  return { strip, first: oneFirst ? toCrossing : onwards, second: oneFirst ? onwards : toCrossing };
}

function height({ west, east, atWest, atEast }: Strip, x: number): number {
  return x === east ? atEast : atWest + ((x - west) / (east - west)) * (atEast - atWest);
}

/**
 * The strips of an area. Every canonical area runs counter-clockwise, so its northern sides run west. Strips entirely
 * to the west or east of the other area share nothing with it and are left out.
 */
function stripsOf({ sides }: PlanarArea, { box }: PlanarArea, base: number): Strip[] {
  return sides
    .filter(({ west, east }) => west < east && west < box.east && east > box.west)
    .map(({ x1, y1, x2, y2, west, east }) => {
      const isNorthern = x1 > x2;
      const [atWest, atEast] = isNorthern ? [y2, y1] : [y1, y2];
      const stretch = Math.hypot(east - west, atEast - atWest) / (east - west);
      return {
        west,
        east,
        atWest: atWest - base,
        atEast: atEast - base,
        stretch,
        sign: isNorthern ? 1 : -1,
      };
    });
}

function comesBefore(a: PlanarArea, b: PlanarArea): boolean {
  if (a.sides.length !== b.sides.length) return a.sides.length < b.sides.length;
  for (const [index, side] of a.sides.entries()) {
    const other = b.sides[index] ?? side;
    if (side.x1 !== other.x1) return side.x1 < other.x1;
    if (side.y1 !== other.y1) return side.y1 < other.y1;
  }
  return true;
}
