import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGroups } from '../../../../../functions/overview/find-groups/find-groups.ts';
import type { Polygon } from '../../../../../shared/domain/areas/area.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { cellOfPoint } from '../../../../../shared/linking/cells.ts';
import { groupLocator } from '../../../../../shared/linking/find-neighbours.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import type { Position } from '../../../../../shared/regions/region.ts';
import { findResponse } from '../../../../../shared/requests/overview/place-responses.ts';
import { areas, groupId, loonOpZand, rectangle } from '../../../../support/builders.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';
import { IndexInMemory } from '../../../../support/index-in-memory.ts';
import { overviewGroup } from '../../../../support/overview-groups.ts';
import { onlyRegion, sharedByTwo } from '../../../../support/regions.ts';

const inVaart: Position = [4.99, 51.651];
/** A place in the 104-metre gap between Dongen-Vaart and Kaatsheuvel-West, closer to Dongen-Vaart. */
const inGap: Position = [4.9955, 51.651];

class CountingOverview extends FakeOverview {
  lists = 0;

  override list(municipality: string) {
    this.lists += 1;
    return super.list(municipality);
  }
}

function given(
  ...groups: readonly (readonly [number: number, polygon: Polygon, changes?: Partial<Group>])[]
) {
  const index = new IndexInMemory();
  const overview = new CountingOverview();
  for (const [number, polygon, changes] of groups) {
    index.write(groupId(number), polygon, changes);
    overview.add(overviewGroup(number, polygon, changes));
  }
  return {
    index,
    overview,
    places: groupLocator(index.read),
    region: langstraat,
    regions: onlyRegion(),
  };
}

const four = [
  [1, areas.dongenVaart],
  [2, areas.kaatsheuvelWest, { municipality: loonOpZand }],
  [3, areas.kaatsheuvelOost, { municipality: loonOpZand }],
  [4, areas.rijen, { municipality: 'GM0784' }],
] as const;

describe('A place in the area of a group', () => {
  it('returns only that group, at distance 0, as the response schema defines', async () => {
    const found = await findGroups(given(...four), inVaart);

    expect(findResponse.parse(found)).toEqual(found);
    expect(found.covering).toMatchObject([
      { reference: 'LS-00001', name: 'Groep 1', municipality: { name: 'Dongen' }, distance: 0 },
    ]);
    expect(found.nearest).toEqual([]);
  });

  it('needs only one read of one cell, without listing the overview', async () => {
    const needs = given(...four);

    await findGroups(needs, inVaart);

    expect(needs.index.reads).toEqual([cellOfPoint(inVaart)]);
    expect(needs.overview.lists).toBe(0);
  });

  it('returns every group that covers it, sorted by name', async () => {
    const needs = given(
      [1, areas.dongenVaart, { name: 'Zuid' }],
      [2, rectangle(4.98, 51.645, 5, 51.66), { name: 'Alle straten' }],
      [3, areas.rijen],
    );

    const { covering } = await findGroups(needs, inVaart);

    expect(covering.map(({ name }) => name)).toEqual(['Alle straten', 'Zuid']);
  });

  it('returns also a group of another region, and says so', async () => {
    const needs = given(
      [1, areas.dongenVaart],
      [2, rectangle(4.98, 51.645, 5, 51.66), { municipality: 'GM0417' }],
    );

    const { covering } = await findGroups({ ...needs, regions: sharedByTwo() }, inVaart);

    expect(covering).toMatchObject([
      { region: 'langstraat', municipality: { name: 'Dongen' } },
      { region: 'bel', municipality: { name: 'Laren' } },
    ]);
  });

  it('is covered when it is exactly on the border', async () => {
    const { covering } = await findGroups(given(...four), [4.995, 51.655]);

    expect(covering.map(({ reference }) => reference)).toEqual(['LS-00001']);
  });
});

describe('A place outside every group', () => {
  it('returns the three nearest groups of the whole region, with the distance to their areas', async () => {
    const found = await findGroups(given(...four), inGap);

    expect(findResponse.parse(found)).toEqual(found);
    expect(found.covering).toEqual([]);
    expect(found.nearest.map(({ reference }) => reference)).toEqual([
      'LS-00001',
      'LS-00002',
      'LS-00003',
    ]);
    expect(found.nearest.map(({ distance }) => Math.round(distance))).toEqual([35, 69, 3798]);
  });

  it('does not list the overview when three groups are nearby', async () => {
    const west = rectangle(4.985, 51.645, 4.987, 51.647);
    const needs = given(...four, [5, west]);

    const found = await findGroups(needs, inGap);

    expect(found.nearest.map(({ reference }) => reference)).toEqual([
      'LS-00001',
      'LS-00002',
      'LS-00005',
    ]);
    expect(needs.overview.lists).toBe(0);
  });

  it('returns the same three whether it finds them nearby or in the whole region', async () => {
    const squares = fc.array(
      fc.tuple(
        fc.double({ min: 4.96, max: 5.03, noNaN: true }),
        fc.double({ min: 51.63, max: 51.67, noNaN: true }),
      ),
      { maxLength: 8 },
    );

    await fc.assert(
      fc.asyncProperty(squares, async (corners) => {
        const needs = given(
          ...corners.map(([x, y], at) => [at + 1, rectangle(x, y, x + 0.002, y + 0.001)] as const),
        );
        const everywhere = {
          ...needs,
          places: { ...needs.places, within: () => Promise.resolve([]) },
        };

        expect(await findGroups(needs, inGap)).toEqual(await findGroups(everywhere, inGap));
      }),
    );
  });

  it('returns fewer groups when the region has fewer, and none when it has none', async () => {
    const two = await findGroups(given(...four.slice(0, 2)), inGap);
    const none = await findGroups(given(), inGap);

    expect(two.nearest).toHaveLength(2);
    expect(none).toEqual({ covering: [], nearest: [] });
  });

  it('is not covered by a group that is not yet in the overview', async () => {
    const needs = given([4, areas.rijen]);
    needs.index.write(groupId(1), areas.dongenVaart);

    const found = await findGroups(needs, inVaart);

    expect(found.covering).toEqual([]);
    expect(found.nearest.map(({ reference }) => reference)).toEqual(['LS-00004']);
  });
});
