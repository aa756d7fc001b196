import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceFrom } from '../../../../shared/linking/distance.ts';
import { OutsideProjection } from '../../../../shared/linking/rd-new.ts';
import { polygonInRd, referenceDistance } from '../../../support/all-pairs.ts';
import { areaAround, place, sliver } from '../../../support/arbitrary-areas.ts';

const anyArea = fc.oneof(areaAround(place(2500)), sliver);

describe('the distance from a place to an area', () => {
  it('equals a brute-force computation over all sides, to the millimetre', () => {
    fc.assert(
      fc.property(place(4000), anyArea, ([x, y], area) => {
        const spot = polygonInRd([[x, y]]);
        const [position = [0, 0]] = spot.coordinates.flat();

        const difference = distanceFrom(position, area) - referenceDistance(spot, area);

        expect(Math.abs(difference)).toBeLessThan(0.0005 + 1e-8);
      }),
      { numRuns: 1500 },
    );
  });

  it('is 0 on every corner', () => {
    fc.assert(
      fc.property(anyArea, fc.nat(), (area, pick) => {
        const corners = area.coordinates.flat();

        expect(distanceFrom(corners[pick % corners.length] ?? [0, 0], area)).toBe(0);
      }),
    );
  });

  it('is refused for a place on the other side of the world', () => {
    const area = polygonInRd([
      [130_000, 402_000],
      [130_500, 402_000],
      [130_500, 402_500],
    ]);

    expect(() => distanceFrom([-70, 12], area)).toThrow(OutsideProjection);
  });
});
