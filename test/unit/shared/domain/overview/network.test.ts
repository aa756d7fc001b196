import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon, Position } from '../../../../../shared/domain/areas/area.ts';
import { labelPoint } from '../../../../../shared/domain/areas/label-point.ts';
import { networkOf } from '../../../../../shared/domain/overview/network.ts';
import type { OverviewGroup } from '../../../../../shared/domain/overview/overview.ts';
import { areaAround, areaOf, place, rectangle } from '../../../../support/arbitrary-areas.ts';
import { shown } from '../../../../support/shown-neighbours.ts';

const pairsOf = (...groups: OverviewGroup[]) =>
  networkOf(groups).links.map(({ a, b }) => `${a} ${b}`);

describe('The network of a region', () => {
  it('has each pair of neighbours once, the lower reference first', () => {
    expect(pairsOf(shown(1, 2, 3), shown(2, 1), shown(3, 1))).toEqual([
      'LS-00001 LS-00002',
      'LS-00001 LS-00003',
    ]);
  });

  it('has a pair that only one side shows yet', () => {
    expect(pairsOf(shown(1), shown(2, 1))).toEqual(['LS-00001 LS-00002']);
  });

  it('has no pair with a group that is not shown', () => {
    expect(pairsOf(shown(1, 9))).toEqual([]);
  });
});

describe('The point of a group', () => {
  it('lies inside its area, however that is bent', () => {
    fc.assert(
      fc.property(areaAround(place(4000)), (area) => {
        expect(isIn(labelPoint(area), area)).toBe(true);
      }),
    );
  });

  it('lies in the widest leg of an area in the shape of a U, and not between its legs', () => {
    const [x, y] = [122_000, 402_000];
    const u = areaOf([
      [x, y],
      [x + 900, y],
      [x + 900, y + 900],
      [x + 600, y + 900],
      [x + 600, y + 100],
      [x + 100, y + 100],
      [x + 100, y + 900],
      [x, y + 900],
    ]);
    const eastLeg = areaOf(rectangle(x + 750, y + 450, 300, 900));

    expect(isIn(labelPoint(u), eastLeg)).toBe(true);
  });
});

function isIn(point: Position, { coordinates }: Polygon): boolean {
  return booleanPointInPolygon([...point], {
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map((each) => [...each])),
  });
}
