import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planarRing, type PlanarArea } from '../../../../shared/linking/planar-area.ts';
import { isInArea } from '../../../../shared/linking/point-in-area.ts';
import type { PlanarPosition } from '../../../../shared/linking/rd-new.ts';

/**
 * An area with horizontal and vertical sides, a bay in the north and a step in the south-west. All coordinates are
 * multiples of 4.
 */
const bay = planarRing([
  [4, 0],
  [20, 0],
  [20, 16],
  [16, 16],
  [16, 8],
  [8, 8],
  [8, 16],
  [0, 16],
  [0, 4],
  [4, 4],
]);
const wing = planarRing([
  [4, 0],
  [20, 0],
  [20, 16],
  [12, 16],
  [12, 4],
  [4, 4],
]);
const slanted = planarRing([
  [0, 0],
  [12, 4],
  [20, 0],
  [16, 12],
  [20, 20],
  [8, 16],
  [0, 20],
  [4, 8],
]);

const grid = Array.from({ length: 25 * 25 }, (_, index): PlanarPosition => [
  (index % 25) - 2,
  Math.floor(index / 25) - 2,
]);

/** Whether a point lies on an edge of the area, computed without a cross product. */
function isOnBorder([x, y]: PlanarPosition, { sides }: PlanarArea): boolean {
  return sides.some(
    ({ x1, y1, x2, y2 }) =>
      Math.abs(
        Math.hypot(x - x1, y - y1) + Math.hypot(x - x2, y - y2) - Math.hypot(x2 - x1, y2 - y1),
      ) < 1e-9,
  );
}

/** The winding number of the border around a point that is not on the border, computed by adding up angles. */
function windingNumber([x, y]: PlanarPosition, { sides }: PlanarArea): number {
  const angle = sides.reduce((sum, { x1, y1, x2, y2 }) => {
    const [ax, ay, bx, by] = [x1 - x, y1 - y, x2 - x, y2 - y];
    return sum + Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
  }, 0);
  return Math.round(angle / (2 * Math.PI));
}

describe('A place lies in an area', () => {
  it.each([
    ['with horizontal and vertical sides and a bay', bay],
    ['with a wing below open ground', wing],
    ['with slanted sides and inward points', slanted],
  ])(
    '%s exactly when the border surrounds or passes through it, even level with a corner',
    (_what, area) => {
      const expected = grid.filter(
        (place) => isOnBorder(place, area) || windingNumber(place, area) !== 0,
      );

      const found = grid.filter((place) => isInArea(place, area));

      expect(found).toEqual(expected);
      expect(found.length).toBeGreaterThan(100);
    },
  );

  it('of any shape by the same rule', () => {
    const shapes = fc
      .array(fc.integer({ min: 3, max: 12 }), { minLength: 3, maxLength: 9 })
      .map((radii) =>
        planarRing(
          radii.map((radius, index): PlanarPosition => {
            const angle = (2 * Math.PI * index) / radii.length;
            return [
              Math.round(10 + radius * Math.cos(angle)),
              Math.round(10 + radius * Math.sin(angle)),
            ];
          }),
        ),
      );

    fc.assert(
      fc.property(shapes, (area) => {
        expect(grid.filter((place) => isInArea(place, area))).toEqual(
          grid.filter((place) => isOnBorder(place, area) || windingNumber(place, area) !== 0),
        );
      }),
    );
  });

  it.each<[string, PlanarPosition]>([
    ['west', [-1, 10]],
    ['east', [21, 10]],
    ['south', [10, -1]],
    ['north', [10, 21]],
  ])('is rejected by the bounding box alone when it lies %s of it', (_where, place) => {
    const area: PlanarArea = {
      corner: [0, 0],
      box: { west: 0, south: 0, east: 20, north: 20 },
      get sides(): PlanarArea['sides'] {
        return new Proxy([], {
          get() {
            throw new Error('a side was looked at');
          },
        });
      },
    };

    expect(isInArea(place, area)).toBe(false);
    expect(() => isInArea([10, 10], area)).toThrow('a side was looked at');
  });
});
