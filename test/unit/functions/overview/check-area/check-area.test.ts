import { describe, expect, it } from 'vitest';
import { checkArea } from '../../../../../functions/overview/check-area/check-area.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { areaCheckResponse } from '../../../../../shared/requests/overview/place-responses.ts';
import {
  activeGroup,
  areas,
  groupThatIs,
  loonOpZand,
  rectangle,
} from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeNeighbours } from '../../../../support/fakes/fake-neighbours.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';
import { overviewGroup } from '../../../../support/overview-groups.ts';
import { onlyRegion, sharedByTwo } from '../../../../support/regions.ts';

/** Covers slightly more than the western half of Dongen-Vaart, and almost as much land to the west of it. */
const halfInVaart = rectangle(4.9801, 51.648, 4.9901, 51.655);

function given() {
  const groups = new FakeGroups();
  groups.add(activeGroup(1, areas.dongenVaart));
  groups.add(activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand }));
  groups.add(activeGroup(4, areas.rijen));
  const overview = new FakeOverview().add(
    overviewGroup(1, areas.dongenVaart),
    overviewGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand }),
  );
  return {
    groups,
    neighbours: new FakeNeighbours(groups),
    overview,
    region: langstraat,
    regions: onlyRegion(),
  };
}

describe('Checking an area before registration', () => {
  it('returns the overlapping groups first, then the near ones, as the response schema defines', async () => {
    const response = await checkArea(given(), rectangle(4.984, 51.648, 4.994, 51.655));

    expect(areaCheckResponse.parse(response)).toEqual(response);
    expect(
      response.groups.map(({ reference, relation, likelyDuplicate }) => [
        reference,
        relation,
        likelyDuplicate,
      ]),
    ).toEqual([
      ['LS-00001', 'overlaps', true],
      ['LS-00002', 'near', false],
    ]);
    expect(response.groups.map(({ distance }) => Math.round(distance))).toEqual([0, 173]);
    expect(response.groups[0]?.overlap).toBeCloseTo(0.9, 2);
  });

  it('marks a likely duplicate when at least half of the smaller area overlaps', async () => {
    const { groups } = await checkArea(given(), halfInVaart);
    const less = await checkArea(given(), rectangle(4.9799, 51.648, 4.9899, 51.655));

    expect(groups).toMatchObject([{ reference: 'LS-00001', likelyDuplicate: true }]);
    expect(less.groups).toMatchObject([
      { reference: 'LS-00001', relation: 'overlaps', likelyDuplicate: false },
    ]);
  });

  it('says to which region each group belongs', async () => {
    const needs = given();
    const neighbours = {
      near: async (...area: Parameters<typeof needs.neighbours.near>) =>
        (await needs.neighbours.near(...area)).map((neighbour) => ({
          ...neighbour,
          regionId: neighbour.municipality === loonOpZand ? 'bel' : 'langstraat',
        })),
    };

    const { groups } = await checkArea(
      { ...needs, neighbours, regions: sharedByTwo() },
      rectangle(4.984, 51.648, 4.994, 51.655),
    );

    expect(groups.map(({ reference, region }) => [reference, region])).toEqual([
      ['LS-00001', 'langstraat'],
      ['LS-00002', 'bel'],
    ]);
  });

  it('returns no groups when it is far from all of them', async () => {
    expect(await checkArea(given(), areas.kaatsheuvelOost)).toEqual({ groups: [] });
  });

  it('does not return groups that the public cannot see', async () => {
    const needs = given();
    needs.groups.add(
      groupThatIs('pending', { area: { polygon: areas.kaatsheuvelOost, streets: 'Elders' } }),
    );

    const notShown = await checkArea(needs, areas.rijen);
    const pending = await checkArea(needs, areas.kaatsheuvelOost);

    expect([notShown, pending]).toEqual([{ groups: [] }, { groups: [] }]);
  });

  it('changes nothing', async () => {
    const needs = given();
    const before = structuredClone(needs.groups.all);

    await checkArea(needs, halfInVaart);

    expect(needs.groups.all).toEqual(before);
  });
});
