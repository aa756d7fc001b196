import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon, Position } from '../../../../../shared/domain/areas/area.ts';
import { labelPoint } from '../../../../../shared/domain/areas/label-point.ts';
import { networkOf } from '../../../../../shared/domain/overview/network.ts';
import type { OverviewGroup } from '../../../../../shared/domain/overview/overview.ts';
import { areaAround, areaOf, place, rectangle } from '../../../../support/arbitrary-areas.ts';
import { groupWithNeighbours } from '../../../../support/group-with-neighbours.ts';

const pairsOf = (...groups: OverviewGroup[]) =>
  networkOf(groups).links.map(({ a, b }) => `${a} ${b}`);

describe('The network of a region', () => {
  it('has each pair of neighbours once, with the lower reference first', () => {
    expect(
      pairsOf(groupWithNeighbours(1, 2, 3), groupWithNeighbours(2, 1), groupWithNeighbours(3, 1)),
    ).toEqual(['LS-00001 LS-00002', 'LS-00001 LS-00003']);
  });

  it('has a pair that so far only one side shows', () => {
    expect(pairsOf(groupWithNeighbours(1), groupWithNeighbours(2, 1))).toEqual([
      'LS-00001 LS-00002',
    ]);
  });

  it('has no pair with a group outside the overview', () => {
    expect(pairsOf(groupWithNeighbours(1, 9))).toEqual([]);
  });
});

describe('The point of a group', () => {
  it('lies inside its area, whatever its shape', () => {
    fc.assert(
      fc.property(areaAround(place(4000)), (area) => {
        expect(isInside(labelPoint(area), area)).toBe(true);
      }),
    );
  });

  it('lies in the wider leg of a U-shaped area, not between its legs', () => {
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

    expect(isInside(labelPoint(u), eastLeg)).toBe(true);
  });
});

function isInside(point: Position, { coordinates }: Polygon): boolean {
  return booleanPointInPolygon([...point], {
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map((each) => [...each])),
  });
}
