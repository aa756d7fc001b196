import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../../../shared/domain/overview/network.ts';
import {
  clustersOf,
  islandsOf,
  layOut,
} from '../../../../../web/overview/network/network-layout.ts';
import { groupWithNeighbours } from '../../../../support/group-with-neighbours.ts';

describe('the groups of a network', () => {
  it('are islands exactly when they have no neighbour', () => {
    const network = networkOf([
      groupWithNeighbours(1, 2),
      groupWithNeighbours(2, 1),
      groupWithNeighbours(3),
    ]);

    expect([...islandsOf(network)]).toEqual(['LS-00003']);
  });

  it('form clusters of connected groups, the largest first', () => {
    const network = networkOf([
      groupWithNeighbours(4),
      groupWithNeighbours(1, 2),
      groupWithNeighbours(2, 3),
      groupWithNeighbours(3),
      groupWithNeighbours(6, 5),
      groupWithNeighbours(5),
    ]);

    expect(clustersOf(network).map((cluster) => cluster.toSorted())).toEqual([
      ['LS-00001', 'LS-00002', 'LS-00003'],
      ['LS-00005', 'LS-00006'],
      ['LS-00004'],
    ]);
  });

  it('are each in exactly one cluster, whatever the links', () => {
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

describe('the picture of a network', () => {
  const frame = { width: 800, height: 600, margin: 40 };
  const point = fc.tuple(
    fc.double({ min: 4.8, max: 5.2, noNaN: true }),
    fc.double({ min: 51.5, max: 51.8, noNaN: true }),
  );

  it('keeps every group within its margins, with north up and west to the left', () => {
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

  it('centres a single group, and is empty without groups', () => {
    expect(layOut([{ reference: 'a', point: [5, 51.6] }], frame).get('a')).toEqual({
      x: 400,
      y: 300,
    });
    expect(layOut([], frame).size).toBe(0);
  });
});
