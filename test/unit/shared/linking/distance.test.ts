import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon } from '../../../../shared/domain/areas/area.ts';
import { distance, isWithin } from '../../../../shared/linking/distance.ts';
import { referenceDistance } from '../../../support/all-pairs.ts';
import {
  areaAround,
  areaOf,
  largeArea,
  place,
  rectangle,
  sliver,
} from '../../../support/arbitrary-areas.ts';

const anyArea = fc.oneof(
  areaAround(place(2500)),
  sliver,
  areaAround(place(2500), { corners: 60, maxRadius: 1500 }),
);
/** The rounding error, plus floating-point noise in the reference implementation. */
const halfMillimetre = 0.0005 + 1e-8;

/** A triangle with one corner at this position, extending east and north, or west and south when `away` is negative. */
function triangle(longitude: number, latitude: number, away: number): Polygon {
  const ring = [
    [longitude, latitude],
    [longitude + away, latitude],
    [longitude + away, latitude + away],
    [longitude, latitude],
  ] as const;
  return { type: 'Polygon', coordinates: [ring] };
}

describe('the distance between two areas', () => {
  it('equals a brute-force computation over all pairs of sides to the millimetre, and is symmetric', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (a, b) => {
        expect(Math.abs(distance(a, b) - referenceDistance(a, b))).toBeLessThan(halfMillimetre);
        expect(distance(b, a)).toBe(distance(a, b));
      }),
      { numRuns: 1500 },
    );
  });

  it('equals the brute-force computation for areas of up to 60 km² and 500 positions', () => {
    fc.assert(
      fc.property(largeArea, fc.oneof(largeArea, sliver), (a, b) => {
        expect(Math.abs(distance(a, b) - referenceDistance(a, b))).toBeLessThan(halfMillimetre);
      }),
      { numRuns: 40 },
    );
  });

  it('is an exact limit: areas are within that distance and within 1 cm more, but not within 1 mm less', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (a, b) => {
        const metres = distance(a, b);
        fc.pre(metres > 0.01);

        expect(isWithin(a, b, metres)).toBe(true);
        expect(isWithin(a, b, metres + 0.01)).toBe(true);
        expect(isWithin(a, b, metres - 0.01)).toBe(false);
        expect(isWithin(a, b, metres - 0.001)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is 0 from an area to itself, to an area inside it, and to an area that shares a corner or a side', () => {
    const [x, y] = [129_000, 405_000];
    const area = areaOf(rectangle(x, y, 400, 400));
    const inside = areaOf(rectangle(x + 20, y - 30, 50, 60, 0.3));
    const atCorner = areaOf(rectangle(x + 300, y + 300, 200, 200));
    const atSide = areaOf(rectangle(x + 300, y, 200, 400));

    expect([area, inside, atCorner, atSide].map((other) => distance(area, other))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(distance(inside, area)).toBe(0);
  });

  it('is measured to the nearest side, not to the nearest corner', () => {
    const street = areaOf(rectangle(129_000, 405_000, 4000, 20));
    const garden = areaOf(rectangle(129_000, 405_120, 30, 20));

    expect(distance(street, garden)).toBeCloseTo(100, 1);
  });

  it('matches the distance on the ellipsoid between Dongen-Vaart and Kaatsheuvel-West', () => {
    // By Vincenty's inverse formula, (4.98, 51.65) is 2355.474 m from (5.01, 51.66) on the WGS84 ellipsoid.
    const metres = distance(triangle(4.98, 51.65, -0.01), triangle(5.01, 51.66, 0.01));

    expect(Math.abs(metres - 2355.474)).toBeLessThan(2355.474 * 1e-4);
  });
});
