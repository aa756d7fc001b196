import type { Chance } from './chance.ts';

type Point = readonly [number, number];

/** An outline, and whether the rules for areas refuse it regardless of the rest of the request. */
export interface HostileArea {
  readonly coordinates: unknown;
  readonly mustBeRefused: boolean;
}

const centre: Point = [4.958, 51.643];
const invalid = (coordinates: unknown): HostileArea => ({ coordinates, mustBeRefused: true });
const closed = (ring: readonly Point[]): Point[] => [...ring, ring[0] ?? centre];
const scaled = (points: readonly Point[], size = 0.004, [x, y]: Point = centre): Point[] =>
  points.map(([dx, dy]) => [x + dx * size, y + dy * size]);
const square: readonly Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

function around(corners: number, step = 1, radius: (index: number) => number = () => 1): Point[] {
  return Array.from({ length: corners }, (_, index): Point => {
    const angle = (2 * Math.PI * ((index * step) % corners)) / corners;
    return [radius(index) * Math.cos(angle), radius(index) * Math.sin(angle)];
  });
}

/** A star that joins each corner to an almost opposite one, which gives about n²/2 crossings for n corners. */
function star(chance: Chance): HostileArea {
  const corners = chance.pick([5, 7, 51, 201, 499]);
  return invalid([closed(scaled(around(corners, (corners - 1) / 2)))]);
}

/**
 * Outlines with too many corners, up to the 97,000 of a detailed coastline; most of them are too
 * large for the API to read.
 */
function manyCorners(chance: Chance): HostileArea {
  const corners = chance.pick([501, 1000, 3000, 5400, 10_000, 16_000, 97_000]);
  return chance.oneOf(
    [
      1,
      () =>
        invalid([
          closed(
            scaled(around(corners)).map(([x, y]): Point => [
              Number(x.toFixed(4)),
              Number(y.toFixed(4)),
            ]),
          ),
        ]),
    ],
    [1, () => invalid([Array.from({ length: corners }, () => [0, 0])])],
    [1, () => invalid([Array.from({ length: corners }, () => [])])],
    [1, () => invalid(Array.from({ length: corners }, () => []))],
  );
}

const wrongShapes = [
  invalid([
    closed(
      scaled([
        [-1, -1],
        [1, 1],
        [1, -1],
        [-1, 1],
      ]),
    ),
  ]),
  invalid([
    closed(
      scaled([
        [-1, -1],
        [1, -1],
        [0, 0],
        [1, 1],
        [-1, 1],
        [0, 0],
      ]),
    ),
  ]),
  invalid([
    closed(
      scaled([
        [-1, -1],
        [1, -1],
        [1, 1],
        [0, -1],
        [-1, 1],
      ]),
    ),
  ]),
  invalid([scaled([...square, ...square, [-1, -1]])]),
  invalid([
    closed(
      scaled([
        [-1, 0],
        [0, 0],
        [1, 0],
      ]),
    ),
  ]),
  invalid([
    closed(
      scaled([
        [-1, 0],
        [1, 0],
        [2, 0],
        [3, 0],
        [-1, 0],
      ]),
    ),
  ]),
  invalid([scaled(square)]),
  invalid([scaled([...square, [-1, -0.99999]])]),
  invalid([closed(scaled(square)), closed(scaled(square, 0.001))]),
  invalid([closed(scaled(square)), []]),
  invalid([closed(scaled(square, 1e-9))]),
  invalid([closed(scaled(square, 5))]),
  invalid([
    closed([
      [-179.9, 51],
      [179.9, 51],
      [179.9, 52],
      [-179.9, 52],
    ]),
  ]),
  invalid([
    closed([
      [-180, 89.9],
      [0, 90],
      [180, 89.9],
      [0, -90],
    ]),
  ]),
  invalid([
    closed([
      [51.64, 4.95],
      [51.65, 4.95],
      [51.65, 4.96],
      [51.64, 4.96],
    ]),
  ]),
  invalid([
    closed([
      [1e308, 1e308],
      [-1e308, 1e308],
      [0, -1e308],
    ]),
  ]),
  invalid([
    closed([
      [1e-320, 5e-324],
      [0, 1e-320],
      [-0, 0],
    ]),
  ]),
  invalid([closed(scaled(square)).map(([x, y]) => [x, y, 0])]),
  invalid([closed(scaled(square)).map(([x, y]) => [String(x), y])]),
  invalid([closed(scaled(square)).map(([x]) => [x])]),
  invalid([closed(scaled(square)).map(([x, y]) => ({ 0: x, 1: y, length: 2 }))]),
  invalid([]),
  invalid([[]]),
  invalid([[[]]]),
  invalid([null]),
  invalid(null),
  invalid({}),
  invalid([[[[centre]]]]),
  invalid(closed(scaled(square))),
];

/** A spiky, comb-like, random or very detailed outline: odd, but possibly valid. */
function strange(chance: Chance): HostileArea {
  const shape = chance.oneOf<Point[]>(
    [1, () => around(3 + chance.below(497))],
    [1, () => around(2 * (4 + chance.below(246)), 1, (index) => (index % 2 === 0 ? 1 : 0.02))],
    [1, () => comb(2 + chance.below(239))],
    [
      1,
      () =>
        Array.from({ length: 3 + chance.below(58) }, (): Point => [
          chance.below(2000) / 1000 - 1,
          chance.below(2000) / 1000 - 1,
        ]),
    ],
  );
  return {
    coordinates: [closed(scaled(shape, chance.pick([1e-6, 2e-4, 0.002, 0.004, 0.03, 0.1])))],
    mustBeRefused: false,
  };
}

const comb = (teeth: number): Point[] => [
  ...Array.from({ length: teeth * 2 }, (_, index): Point => [-1 + index / teeth, index % 2]),
  [1, -1],
  [-1, -1],
];

export function hostileArea(chance: Chance): HostileArea {
  return chance.oneOf(
    [4, () => chance.pick(wrongShapes)],
    [1, () => star(chance)],
    [1, () => manyCorners(chance)],
    [3, () => strange(chance)],
  );
}
