import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateGroups } from '../../../../bench/generate-groups.ts';
import { distance as distanceBetween } from '../../../../shared/linking/distance.ts';
import { neighbourFinder } from '../../../../shared/linking/find-neighbours.ts';
import { proximity } from '../../../../shared/linking/proximity.ts';
import { DamagedShape } from '../../../../shared/linking/shape-encoding.ts';
import { referencePairs } from '../../../support/all-pairs.ts';
import {
  areaAround,
  areaOf,
  decimal,
  place,
  rectangle,
  sliver,
} from '../../../support/arbitrary-areas.ts';
import {
  IndexInMemory,
  indexOf,
  numberedGroups,
  type PlacedGroup,
} from '../../../support/index-in-memory.ts';

/** Every pair of neighbours found, with the number of times it was found, which should be two: once from each group. */
async function foundPairs(
  groups: readonly PlacedGroup[],
  metres: number,
): Promise<{ pairs: string[]; times: number[] }> {
  const finder = neighbourFinder(indexOf(groups).read);
  const seen = new Map<string, number>();
  for (const { groupId, polygon } of groups) {
    for (const neighbour of await finder.near(polygon, metres, groupId)) {
      const pair = [groupId, neighbour.groupId].sort().join(' ');
      seen.set(pair, (seen.get(pair) ?? 0) + 1);
    }
  }
  return { pairs: [...seen.keys()].sort(), times: [...new Set(seen.values())] };
}

describe('finding neighbours through the cell index', () => {
  it('finds from both sides exactly the pairs of an all-pairs check, at any distance', async () => {
    const areas = fc.array(fc.oneof(areaAround(place(9000)), areaAround(place(3000)), sliver), {
      minLength: 2,
      maxLength: 14,
    });

    await fc.assert(
      fc.asyncProperty(areas, fc.integer({ min: 0, max: 3000 }), async (polygons, metres) => {
        const groups = numberedGroups(polygons);

        const { pairs, times } = await foundPairs(groups, metres);

        expect(pairs).toEqual(referencePairs(groups, metres));
        expect(times.every((count) => count === 2)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('finds exactly the pairs of 1,000 generated groups', async () => {
    const groups = generateGroups(1000, 11);

    const { pairs } = await foundPairs(groups, 250);

    expect(pairs.length).toBeGreaterThan(1000);
    expect(pairs).toEqual(referencePairs(groups, 250));
  });

  it('finds a neighbour at its exact distance and 1 cm more, but not 1 cm less, wherever the pair lies in the cells', async () => {
    const pair = fc.tuple(areaAround(place(6000)), areaAround(place(6000)));

    await fc.assert(
      fc.asyncProperty(pair, async ([own, other]) => {
        const metres = distanceBetween(own, other);
        fc.pre(metres > 0.01 && metres < 4000);
        const finder = neighbourFinder(indexOf([{ groupId: 'other', polygon: other }]).read);

        const found = await Promise.all(
          [metres, metres + 0.01, metres - 0.01].map((limit) => finder.near(own, limit)),
        );

        expect(found.map((neighbours) => neighbours.length)).toEqual([1, 1, 0]);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a neighbour at its exact distance when the bounding boxes are as far apart as the areas', async () => {
    const spot = fc.tuple(decimal(5, 400), decimal(5, 400));

    await fc.assert(
      fc.asyncProperty(place(3000), spot, async ([x, y], [east, north]) => {
        const own = areaOf([
          [x, y],
          [x - 100, y - 20],
          [x - 20, y - 100],
        ]);
        const other = areaOf([
          [x + east, y + north],
          [x + east + 100, y + north + 20],
          [x + east + 20, y + north + 100],
        ]);

        const found = await neighbourFinder(
          indexOf([{ groupId: 'other', polygon: other }]).read,
        ).near(own, distanceBetween(own, other));

        expect(found).toHaveLength(1);
      }),
    );
  });

  it('finds an area that touches, shares a side, contains or is contained, wherever the cell borders are', async () => {
    await fc.assert(
      fc.asyncProperty(place(5000), async ([x, y]) => {
        const own = areaOf(rectangle(x, y, 400, 400));
        const others = [
          rectangle(x + 400, y + 400, 400, 400),
          rectangle(x + 400, y, 400, 400),
          rectangle(x, y, 3000, 2500, 0.2),
          rectangle(x, y, 60, 40, 0.1),
        ];

        const found = await neighbourFinder(indexOf(numberedGroups(others.map(areaOf))).read).near(
          own,
          0,
        );

        expect(found.map(({ groupId, relation }) => [groupId, relation])).toEqual([
          ['G0', 'touches'],
          ['G1', 'touches'],
          ['G2', 'overlaps'],
          ['G3', 'overlaps'],
        ]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a neighbour', () => {
  const [x, y] = [129_000, 405_000] as const;
  const own = areaOf(rectangle(x, y, 400, 400));
  const near = areaOf(rectangle(x + 500, y, 400, 400));

  it('has its area, area version, municipality and proximity', async () => {
    const index = new IndexInMemory();
    index.write('near', near, { areaVersion: 3, municipality: 'GM0809' });

    const found = await neighbourFinder(index.read).near(own, 250);

    expect(found).toEqual([
      {
        regionId: 'langstraat',
        groupId: 'near',
        areaVersion: 3,
        municipality: 'GM0809',
        polygon: near,
        ...proximity(own, near),
      },
    ]);
  });

  it('is sorted by distance and then by id', async () => {
    const index = indexOf([
      { groupId: 'C', polygon: near },
      { groupId: 'B', polygon: areaOf(rectangle(x + 420, y, 400, 400)) },
      { groupId: 'A', polygon: near },
    ]);

    const found = await neighbourFinder(index.read).near(own, 250);

    expect(found.map(({ groupId }) => groupId)).toEqual(['B', 'A', 'C']);
  });

  it('is never the group itself', async () => {
    const finder = neighbourFinder(indexOf([{ groupId: 'self', polygon: own }]).read);

    expect(await finder.near(own, 250, 'self')).toEqual([]);
  });

  it.each([
    ['after the older one', [1, 2]],
    ['before the older one', [2, 1]],
  ])('is found once, with its newest area, when that area is read %s', async (_what, versions) => {
    const index = new IndexInMemory();
    const large = areaOf(rectangle(x, y, 6000, 6000));
    const cells = versions.flatMap((areaVersion) =>
      index.write('moved', areaVersion === 1 ? large : near, { areaVersion }),
    );

    const found = await neighbourFinder(index.read).near(own, 250);

    expect(cells.length).toBeGreaterThan(2);
    expect(
      found.map(({ groupId, areaVersion, distance }) => [groupId, areaVersion, distance]),
    ).toEqual([['moved', 2, proximity(own, near).distance]]);
  });

  it('with a damaged stored shape is an error, not a missing neighbour', async () => {
    const finder = neighbourFinder(() =>
      Promise.resolve([
        {
          regionId: 'langstraat',
          groupId: 'bad',
          areaVersion: 1,
          municipality: 'GM0766',
          shape: new Uint8Array(40),
        },
      ]),
    );

    await expect(finder.near(own, 250)).rejects.toThrow(DamagedShape);
  });
});
