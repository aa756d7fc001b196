import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalPolygon } from '../../../../shared/domain/areas/area.ts';
import { isLikelyDuplicate } from '../../../../shared/domain/linking/duplicate.ts';
import { proximity } from '../../../../shared/linking/proximity.ts';
import {
  areaAround,
  areaOf,
  decimal,
  place,
  rectangle,
  sliver,
} from '../../../support/arbitrary-areas.ts';
import { clippedArea } from '../../../support/clipped-area.ts';

const [x, y] = [129_000, 405_000] as const;
const square = areaOf(rectangle(x, y, 400, 400));
const anyArea = fc.oneof(areaAround(place(1200)), sliver);

describe('the proximity of two areas', () => {
  it('is symmetric to the last bit', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (a, b) => {
        expect(proximity(a, b)).toStrictEqual(proximity(b, a));
      }),
      { numRuns: 1000 },
    );
  });

  it('has the same overlap as a polygon clipper finds', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (a, b) => {
        const { relation, overlap } = proximity(a, b);
        const truth = clippedArea(a, b) / Math.min(clippedArea(a, a), clippedArea(b, b));

        expect(Math.abs(overlap - truth)).toBeLessThan(relation === 'overlaps' ? 2e-6 : 1e-3);
      }),
      { numRuns: 300 },
    );
  });

  it('of an area to itself is a full overlap, wherever the outline starts and in either direction', () => {
    fc.assert(
      fc.property(anyArea, fc.nat(), fc.boolean(), (area, start, reversed) => {
        const ring = (area.coordinates[0] ?? []).slice(1);
        const rotated = [...ring.slice(start % ring.length), ...ring.slice(0, start % ring.length)];
        const again = [...rotated, ...rotated.slice(0, 1)];

        const same = {
          type: 'Polygon' as const,
          coordinates: [reversed ? again.toReversed() : again],
        };

        expect(proximity(area, canonicalPolygon(same))).toEqual({
          distance: 0,
          relation: 'overlaps',
          overlap: 1,
        });
      }),
    );
  });

  it('of nearly identical areas is a nearly full overlap, so a likely duplicate', () => {
    fc.assert(
      fc.property(
        anyArea,
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        (area, east, north) => {
          const shifted = (area.coordinates[0] ?? []).map(
            ([longitude, latitude]) => [longitude + east * 1e-7, latitude + north * 1e-7] as const,
          );

          const found = proximity(
            area,
            canonicalPolygon({ type: 'Polygon', coordinates: [shifted] }),
          );

          expect(found).toMatchObject({ distance: 0, relation: 'overlaps' });
          expect(isLikelyDuplicate(found)).toBe(true);
        },
      ),
    );
  });

  it('of an area inside another is a full overlap of the smaller one', () => {
    expect(proximity(square, areaOf(rectangle(x + 30, y, 100, 100, 0.4)))).toEqual({
      distance: 0,
      relation: 'overlaps',
      overlap: 1,
    });
  });

  it('of areas that cross without containing each other’s corners is an overlap', () => {
    const found = proximity(areaOf(rectangle(x, y, 600, 100)), areaOf(rectangle(x, y, 100, 600)));

    expect(found).toMatchObject({ distance: 0, relation: 'overlaps' });
    expect(found.overlap).toBeCloseTo(1 / 6, 3);
  });

  it.each([0, 0.7, 1.3])(
    'of areas that share a whole side is touching, in any direction (rotated %s)',
    (angle) => {
      const [one, two] = [rectangle(x, y, 400, 400, angle), rectangle(x, y, 400, 400, angle)];
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const beside = two.map(([a, b]) => [a + 400 * cos, b + 400 * sin] as const);

      expect(proximity(areaOf(one), areaOf(beside))).toEqual({
        distance: 0,
        relation: 'touches',
        overlap: 0,
      });
    },
  );

  it('of areas that share one corner is touching', () => {
    const corner = rectangle(x + 400, y + 400, 400, 400);

    expect(proximity(square, areaOf(corner))).toEqual({
      distance: 0,
      relation: 'touches',
      overlap: 0,
    });
  });

  it('of areas that share part of a long side is touching, although rounding leaves gaps and slivers of centimetres', () => {
    fc.assert(
      fc.property(decimal(0, 6.28), decimal(-300, 300), (angle, along) => {
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const beside = rectangle(
          x + 350 * -sin + along * cos,
          y + 350 * cos + along * sin,
          150,
          300,
          angle,
        );

        const found = proximity(areaOf(rectangle(x, y, 1000, 400, angle)), areaOf(beside));

        expect(found).toMatchObject({ relation: 'touches', overlap: 0 });
        expect(found.distance).toBeLessThanOrEqual(0.02);
      }),
      { numRuns: 300 },
    );
  });

  it('of areas that share only the corner of a garden is an overlap', () => {
    expect(proximity(square, areaOf(rectangle(x + 399, y + 399, 400, 400))).relation).toBe(
      'overlaps',
    );
  });

  it.each([
    [0.2, 'near'],
    [249.99, 'near'],
  ] as const)('of areas %s m apart is near, without overlap', (gap, relation) => {
    const found = proximity(square, areaOf(rectangle(x + 400 + gap, y, 400, 400)));

    expect(found).toMatchObject({ relation, overlap: 0 });
    expect(found.distance).toBeCloseTo(gap, 1);
  });
});
