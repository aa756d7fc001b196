import { describe, expect, it } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { extentOf, surroundingsOf } from '../../../../shared/regions/surroundings.ts';

describe('The extent of a region', () => {
  it('is the bounding box of its municipalities', () => {
    expect(extentOf(langstraat)).toEqual([4.83, 51.51, 5.111, 51.723]);
  });

  it.each([langstraat, bel])(
    'of $name has surroundings of ten kilometres on every side',
    (region) => {
      const [west, south, east, north] = extentOf(region);
      const around = surroundingsOf(region);
      const kilometresPerDegree = 111.2;
      const across = kilometresPerDegree * Math.cos((south * Math.PI) / 180);

      const margins = [
        (west - around[0]) * across,
        (south - around[1]) * kilometresPerDegree,
        (around[2] - east) * across,
        (around[3] - north) * kilometresPerDegree,
      ];

      expect(Math.min(...margins)).toBeGreaterThan(9.8);
      expect(Math.max(...margins)).toBeLessThan(10.2);
    },
  );

  it.each([langstraat, bel])(
    'of $name with its surroundings contains every neighbourhood in its list',
    (region) => {
      const [west, south, east, north] = surroundingsOf(region);

      const outside = region.neighbourhoods.filter(
        ({ point: [x, y] }) => x < west || x > east || y < south || y > north,
      );

      expect(outside).toEqual([]);
    },
  );
});
