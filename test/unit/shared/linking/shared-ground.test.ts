import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planarRing, type PlanarArea } from '../../../../shared/linking/planar-area.ts';
import { proximityAt } from '../../../../shared/linking/proximity.ts';
import type { PlanarPosition } from '../../../../shared/linking/rd-new.ts';
import { sharedGround, sizeOf } from '../../../../shared/linking/shared-ground.ts';

/** A square turned by 45 degrees, given by its centre and half its diagonal. */
const diamond = (x: number, y: number, half: number): PlanarArea =>
  planarRing([
    [x - half, y],
    [x, y - half],
    [x + half, y],
    [x, y + half],
  ]);
const square = (west: number, south: number, side: number): PlanarArea =>
  planarRing([
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
  ]);

/**
 * Areas without horizontal or vertical sides, for which summing in a different order gives different rounding errors.
 */
const uneven = fc
  .tuple(
    fc.array(fc.integer({ min: 3000, max: 9000 }), { minLength: 3, maxLength: 9 }),
    fc.integer({ min: -3000, max: 3000 }),
    fc.integer({ min: -3000, max: 3000 }),
  )
  .map(([radii, east, north]) =>
    planarRing(
      radii.map((radius, index): PlanarPosition => {
        const angle = 0.3 + (2 * Math.PI * index) / radii.length;
        return [
          Math.round(east + radius * Math.cos(angle)),
          Math.round(north + radius * Math.sin(angle)),
        ];
      }),
    ),
  );

describe('The ground that two areas share', () => {
  it('has the size and outline of the smaller one when that is inside the other', () => {
    const { size, outline } = sharedGround(square(0, 0, 1000), diamond(500, 500, 300));

    expect(size).toBeCloseTo(2 * 300 ** 2, 3);
    expect(outline).toBeCloseTo(4 * 300 * Math.SQRT2, 3);
  });

  it('has the size and outline of the part between the border crossings', () => {
    // The overlap of these two diamonds is a diamond of half their height.
    const { size, outline } = sharedGround(diamond(0, 0, 400), diamond(400, 0, 400));

    expect(size).toBeCloseTo(2 * 200 ** 2, 3);
    expect(outline).toBeCloseTo(4 * 200 * Math.SQRT2, 3);
  });

  it('is the whole area for an area and itself', () => {
    fc.assert(
      fc.property(uneven, (area) => {
        expect(sharedGround(area, area).size / sizeOf(area)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is empty for areas that lie side by side or one above the other', () => {
    expect([
      sharedGround(square(0, 0, 10), square(10, 0, 10)).size,
      sharedGround(square(0, 0, 10), square(0, 10, 10)).size,
    ]).toEqual([0, 0]);
  });

  it('is symmetric to the last bit, whatever the numbers of corners', () => {
    fc.assert(
      fc.property(uneven, uneven, (a, b) => {
        expect(sharedGround(a, b)).toStrictEqual(sharedGround(b, a));
      }),
      { numRuns: 600 },
    );
  });

  it('is symmetric even when the outlines start at the same corner, or level with or below each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 3000, max: 9000 }), { minLength: 5, maxLength: 5 }),
        fc.constantFrom(0, 0, 1, 7, 900),
        fc.boolean(),
        (heights, step, upwards) => {
          const [p = 0, q = 0, r = 0, s = 0, t = 0] = heights;
          const one = planarRing([
            [p, -q],
            [r + 9000, s],
            [-t, q],
            [0, 0],
          ]);
          const other = planarRing([
            [q, -r],
            [s + 9000, t],
            [-p, s],
            upwards ? [0, step] : [step, 0],
          ]);

          expect(sharedGround(one, other)).toStrictEqual(sharedGround(other, one));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Borders that are close together', () => {
  it.each([
    [50, 'touches'],
    [51, 'near'],
  ] as const)(
    'count as the same border up to 5 cm: at %s mm the relation is %s',
    (millimetres, relation) => {
      const beside = square(1000 + millimetres, 0, 1000);

      expect(proximityAt(square(0, 0, 1000), beside, millimetres)).toEqual({
        distance: millimetres / 1000,
        relation,
        overlap: 0,
      });
    },
  );

  it('do not produce an overlap when the areas are apart', () => {
    const area = square(0, 0, 1000);

    expect(proximityAt(area, area, 10)).toEqual({
      distance: 0.01,
      relation: 'touches',
      overlap: 0,
    });
  });
});
