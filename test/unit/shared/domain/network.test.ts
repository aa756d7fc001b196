import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon, Position } from '../../../../shared/domain/area.ts';
import { labelPoint } from '../../../../shared/domain/label-point.ts';
import { clustersOf, islandsOf, layOut, networkOf } from '../../../../shared/domain/network.ts';
import { overviewOf, type OverviewGroup } from '../../../../shared/domain/overview.ts';
import { areaAround, areaOf, place, rectangle } from '../../../support/arbitrary-areas.ts';
import { activeGroup, areas, groupId } from '../../../support/builders.ts';

function shown(number: number, ...neighbours: readonly number[]): OverviewGroup {
  const group = overviewOf(activeGroup(number, areas.dongenVaart), [], 'open');
  if (!group) throw new Error('the group is not shown');
  const near = {
    municipality: 'GM0766',
    distance: 100,
    relation: 'near',
    crossesBorder: false,
  } as const;
  return {
    ...group,
    neighbours: neighbours.map((neighbour) => ({
      ...near,
      groupId: groupId(neighbour),
      overlap: 0,
    })),
  };
}
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

  it('marks as islands exactly the groups without a neighbour', () => {
    const network = networkOf([shown(1, 2), shown(2, 1), shown(3)]);

    expect([...islandsOf(network)]).toEqual(['LS-00003']);
  });

  it('parts into clusters of groups that hang together, the largest first', () => {
    const network = networkOf([
      shown(4),
      shown(1, 2),
      shown(2, 3),
      shown(3),
      shown(6, 5),
      shown(5),
    ]);

    expect(clustersOf(network).map((cluster) => cluster.toSorted())).toEqual([
      ['LS-00001', 'LS-00002', 'LS-00003'],
      ['LS-00005', 'LS-00006'],
      ['LS-00004'],
    ]);
  });

  it('puts every group in exactly one cluster, whatever the links', () => {
    const reference = fc.integer({ min: 0, max: 12 }).map(String);
    const links = fc.array(fc.record({ a: reference, b: reference }), { maxLength: 20 });

    fc.assert(
      fc.property(links, (given) => {
        const groups = Array.from({ length: 13 }, (_, index) => ({ reference: String(index) }));

        const clusters = clustersOf({ groups, links: given });

        expect(clusters.flat().sort()).toEqual(groups.map((group) => group.reference).sort());
        for (const { a, b } of given)
          expect(clusters.find((cluster) => cluster.includes(a))).toContain(b);
      }),
    );
  });
});

describe('The picture of a network', () => {
  const frame = { width: 800, height: 600, margin: 40 };
  const point = fc.tuple(
    fc.double({ min: 4.8, max: 5.2, noNaN: true }),
    fc.double({ min: 51.5, max: 51.8, noNaN: true }),
  );

  it('holds every group within its margins, the northern above the southern and the western left of the eastern', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
        const groups = points.map((at, index) => ({ reference: String(index), point: at }));

        const places = layOut(groups, frame);

        for (const { reference, point: at } of groups) {
          const { x, y } = places.get(reference) ?? { x: Number.NaN, y: Number.NaN };
          expect(x >= 39.9 && x <= 760.1 && y >= 39.9 && y <= 560.1).toBe(true);
          for (const other of groups) {
            const there = places.get(other.reference) ?? { x: Number.NaN, y: Number.NaN };
            expect(other.point[1] >= at[1] || there.y >= y).toBe(true);
            expect(other.point[0] >= at[0] || there.x <= x).toBe(true);
          }
        }
      }),
    );
  });

  it('of one group has it in the middle, and of none is empty', () => {
    expect(layOut([{ reference: 'a', point: [5, 51.6] }], frame).get('a')).toEqual({
      x: 400,
      y: 300,
    });
    expect(layOut([], frame).size).toBe(0);
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
