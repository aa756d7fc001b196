import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOfPoint, writtenCells } from '../../../../shared/linking/cells.ts';
import { distanceFrom } from '../../../../shared/linking/distance.ts';
import { groupLocator, groupsAt } from '../../../../shared/linking/find-neighbours.ts';
import { proximity } from '../../../../shared/linking/proximity.ts';
import { areaAround, areaOf, place, rectangle } from '../../../support/arbitrary-areas.ts';
import { indexOf, numberedGroups } from '../../../support/index-in-memory.ts';

describe('the groups at a place', () => {
  it('are those whose area contains it, found in exactly one read', async () => {
    const areas = fc.array(areaAround(place(4000), { maxRadius: 1500 }), {
      minLength: 1,
      maxLength: 8,
    });

    await fc.assert(
      fc.asyncProperty(areas, place(4000), async (polygons, [x, y]) => {
        const index = indexOf(numberedGroups(polygons));
        const spot = areaOf(rectangle(x, y, 0.1, 0.1));
        const [position = [0, 0]] = spot.coordinates.flat();

        const found = (await groupsAt(index.read, position)).map(({ groupId }) => groupId);

        const proximities = numberedGroups(polygons).map(({ groupId, polygon }) => ({
          groupId,
          ...proximity(polygon, spot),
        }));
        expect(index.reads).toEqual([cellOfPoint(position)]);
        expect(found).toEqual(
          expect.arrayContaining(
            proximities.filter(({ overlap }) => overlap === 1).map(({ groupId }) => groupId),
          ),
        );
        expect(
          proximities
            .filter(({ distance }) => distance > 0)
            .filter(({ groupId }) => found.includes(groupId)),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('include those with the place on their border', async () => {
    await fc.assert(
      fc.asyncProperty(areaAround(place(4000)), fc.nat(), async (polygon, pick) => {
        const corners = polygon.coordinates.flat();

        const found = await groupsAt(
          indexOf([{ groupId: 'G', polygon }]).read,
          corners[pick % corners.length] ?? [0, 0],
        );

        expect(found).toEqual([
          { regionId: 'langstraat', groupId: 'G', areaVersion: 1, municipality: 'GM0766', polygon },
        ]);
      }),
    );
  });

  it('are sorted by id, whichever was written first', async () => {
    const [x, y] = [129_000, 405_000] as const;
    const index = indexOf(
      ['C', 'A', 'D', 'B'].map((groupId, at) => ({
        groupId,
        polygon: areaOf(rectangle(x, y, 300 + 10 * at, 300)),
      })),
    );
    const [position = [0, 0]] = areaOf(rectangle(x, y, 10, 10)).coordinates[0] ?? [];

    const found = await groupLocator(index.read).at(position);

    expect(found.map(({ groupId }) => groupId)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('are none in an empty field, even when its cell contains groups', async () => {
    const polygon = areaOf(rectangle(129_000, 405_000, 300, 300));
    const index = indexOf([{ groupId: 'G', polygon }]);
    const [cell = ''] = writtenCells(polygon);
    const field = areaOf(rectangle(129_000, 405_400, 10, 10)).coordinates[0]?.[0] ?? [0, 0];

    expect(cellOfPoint(field)).toBe(cell);
    expect(await groupsAt(index.read, field)).toEqual([]);
  });
});

describe('the groups around a place', () => {
  it('are exactly those within the distance, and no cell is read twice', async () => {
    const areas = fc.array(areaAround(place(4000), { maxRadius: 1500 }), {
      minLength: 1,
      maxLength: 8,
    });

    await fc.assert(
      fc.asyncProperty(areas, place(4000), fc.nat(5000), async (polygons, [x, y], metres) => {
        const index = indexOf(numberedGroups(polygons));
        const [position = [0, 0]] = areaOf(rectangle(x, y, 1, 1)).coordinates.flat();

        const found = (await groupLocator(index.read).within(position, metres)).map(
          ({ groupId }) => groupId,
        );

        const near = numberedGroups(polygons).filter(
          ({ polygon }) => distanceFrom(position, polygon) <= metres,
        );
        expect(found).toEqual(near.map(({ groupId }) => groupId));
        expect(new Set(index.reads).size).toBe(index.reads.length);
      }),
      { numRuns: 200 },
    );
  });
});
