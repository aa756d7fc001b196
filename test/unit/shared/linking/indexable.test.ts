import { describe, expect, it } from 'vitest';
import {
  areaProblem,
  mapBounds,
  type Polygon,
  AreaRefused,
} from '../../../../shared/domain/areas/area.ts';
import { AreaTooSpread } from '../../../../shared/linking/cells.ts';
import { ensureIndexable } from '../../../../shared/linking/indexable.ts';
import { OutsideProjection } from '../../../../shared/linking/rd-new.ts';
import { areaOf, rectangle } from '../../../support/arbitrary-areas.ts';

/**
 * A 20 km street with 20 km side streets, all 50 m wide. It covers 12 km² and is within all limits except the number of
 * cells.
 */
function comb(): Polygon {
  const [x, y, length, width] = [120_000, 400_000, 20_000, 50];
  const teeth = Array.from(
    { length: 11 },
    (_, tooth) => x + ((length - width) * (10 - tooth)) / 10,
  );
  const sides = teeth.flatMap(
    (left) =>
      [
        [left + width, y + width],
        [left + width, y + length],
        [left, y + length],
        [left, y + width],
      ] as const,
  );
  return areaOf([[x, y], [x + length, y], ...sides.slice(1, -1)]);
}

describe('an area to index', () => {
  it('is refused as too spread when it touches more cells than a change can write', () => {
    const area = comb();

    expect(areaProblem(area.coordinates)).toBeUndefined();
    expect(() => ensureIndexable(area)).toThrow(
      expect.objectContaining({ problem: 'too-spread', cause: expect.any(AreaTooSpread) }),
    );
    expect(() => ensureIndexable(area)).toThrow(AreaRefused);
  });

  it('is refused as outside the country at the edge of the map, where surrounding cells can no longer be drawn', () => {
    const [west] = mapBounds;
    const edge = {
      type: 'Polygon',
      coordinates: [
        [
          [west, 52],
          [west + 0.01, 52],
          [west + 0.01, 52.01],
          [west, 52.01],
          [west, 52],
        ],
      ],
    } as const;

    expect(areaProblem(edge.coordinates)).toBeUndefined();
    expect(() => ensureIndexable(edge)).toThrow(
      expect.objectContaining({ problem: 'outside-country', cause: expect.any(OutsideProjection) }),
    );
  });

  it('causes an error instead of a refusal when it has no outline, because that is our bug', () => {
    expect(() => ensureIndexable({ type: 'Polygon', coordinates: [] })).toThrow(RangeError);
  });

  it('is accepted at the maximum size of an area', () => {
    const area = areaOf(rectangle(129_000, 405_000, 7700, 7700));

    expect(areaProblem(area.coordinates)).toBeUndefined();
    expect(() => ensureIndexable(area)).not.toThrow();
  });
});
