import { describe, expect, it } from 'vitest';
import { planarArea, planarRing } from '../../../../shared/linking/planar-area.ts';
import { squaredGap } from '../../../../shared/linking/planar-box.ts';
import { fromRdNew, toRdNew, type PlanarPosition } from '../../../../shared/linking/rd-new.ts';

const corners: PlanarPosition[] = [
  [130_000_000, 402_000_000],
  [130_400_000, 402_100_000],
  [130_100_000, 402_500_000],
];

describe('A planar area', () => {
  it('has its sides in order from the last corner, each with its own box, and an overall box', () => {
    const { corner, sides, box } = planarRing([
      [0, -3],
      [8, 1],
      [-2, 5],
    ]);

    expect(corner).toEqual([-2, 5]);
    expect(sides).toEqual([
      { x1: -2, y1: 5, x2: 0, y2: -3, west: -2, south: -3, east: 0, north: 5 },
      { x1: 0, y1: -3, x2: 8, y2: 1, west: 0, south: -3, east: 8, north: 1 },
      { x1: 8, y1: 1, x2: -2, y2: 5, west: -2, south: 1, east: 8, north: 5 },
    ]);
    expect(box).toEqual({ west: -2, south: -3, east: 8, north: 5 });
  });

  it('has a box when all coordinates are negative', () => {
    expect(
      planarRing([
        [-9, -8],
        [-5, -7],
        [-6, -4],
      ]).box,
    ).toEqual({ west: -9, south: -8, east: -5, north: -4 });
  });

  it('has as many sides as the outline has corners, counting the closing position once', () => {
    const ring = [...corners, ...corners.slice(0, 1)].map(fromRdNew);

    const { sides } = planarArea({ type: 'Polygon', coordinates: [ring] });

    expect(sides.map(({ x2, y2 }) => [x2, y2].join()).sort()).toEqual(
      ring
        .slice(1)
        .map((place) => toRdNew(place).join())
        .sort(),
    );
  });

  it.each([
    ['no corners', () => planarRing([])],
    ['no outline', () => planarArea({ type: 'Polygon', coordinates: [] })],
  ])('is refused with %s', (_what, make) => {
    expect(make).toThrow(new RangeError('An area has corners'));
  });
});

describe('The gap between two boxes', () => {
  const box = { west: 0, south: 0, east: 10, north: 10 };

  it.each([
    ['beside it', { west: 13, south: 2, east: 20, north: 9 }, 9],
    ['above it', { west: 2, south: 14, east: 9, north: 20 }, 16],
    ['off its corner', { west: 13, south: 14, east: 20, north: 20 }, 25],
    ['off its other corner', { west: -20, south: -20, east: -4, north: -3 }, 25],
    ['touching it', { west: 10, south: 10, east: 20, north: 20 }, 0],
    ['inside it', { west: 2, south: 2, east: 3, north: 3 }, 0],
  ])('is squared and symmetric with a box %s', (_where, other, squared) => {
    expect([squaredGap(box, other), squaredGap(other, box)]).toEqual([squared, squared]);
  });
});
