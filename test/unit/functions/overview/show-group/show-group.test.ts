import { describe, expect, it } from 'vitest';
import { showGroup } from '../../../../../functions/overview/show-group/show-group.ts';
import { GroupNotFound } from '../../../../../shared/domain/groups/group.ts';
import type { Link } from '../../../../../shared/domain/linking/link.ts';
import { overviewOf } from '../../../../../shared/domain/overview/overview.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { groupResponse } from '../../../../../shared/requests/overview/responses.ts';
import { activeGroup, areas, groupId, loonOpZand, now } from '../../../../support/builders.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';
import { onlyRegion, sharedByTwo } from '../../../../support/regions.ts';

const linkTo = (number: number, distance: number): Link => ({
  groupId: groupId(1),
  neighbourId: groupId(number),
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: loonOpZand,
  distance,
  relation: 'near',
  overlap: 0,
  crossesBorder: true,
  since: now.toISOString(),
  areaVersions: { own: 1, neighbour: 1 },
});

function given() {
  const overviewGroups = [
    overviewOf(activeGroup(1, areas.dongenVaart), [
      linkTo(2, 104),
      linkTo(3, 20),
      linkTo(4, 104),
      linkTo(9, 1),
    ]),
    ...[2, 3, 4].map((number) =>
      overviewOf(
        activeGroup(number, areas.kaatsheuvelWest, {
          municipality: loonOpZand,
          name: `Groep ${9 - number}`,
        }),
        [],
      ),
    ),
  ].filter((group) => group !== undefined);
  return {
    overview: new FakeOverview().add(...overviewGroups),
    region: langstraat,
    regions: onlyRegion(),
  };
}

describe('The page of a group', () => {
  it('has the form of the response schema, with the neighbours by distance and then by name', async () => {
    const page = await showGroup(given(), 'LS-00001');

    expect(groupResponse.parse(page)).toEqual(page);
    expect(page.neighbourGroups.map(({ reference, distance }) => [reference, distance])).toEqual([
      ['LS-00003', 20],
      ['LS-00004', 104],
      ['LS-00002', 104],
    ]);
    expect(page.neighbourGroups[0]).toMatchObject({
      municipality: { name: 'Loon op Zand' },
      crossesBorder: true,
    });
  });

  it('counts only neighbours in the overview, so not one that has just closed', async () => {
    const page = await showGroup(given(), 'LS-00001');

    expect(page.neighbours).toBe(3);
  });

  it('says to which region each neighbour belongs, and names its municipality', async () => {
    const neighbours = [
      { number: 2, municipality: 'GM0417' },
      { number: 3, municipality: loonOpZand },
      // A municipality that no longer exists.
      { number: 4, municipality: 'GM0001' },
    ];
    const groups = [
      overviewOf(
        activeGroup(1, areas.dongenVaart),
        neighbours.map(({ number, municipality }) => ({
          ...linkTo(number, number),
          neighbourMunicipality: municipality,
        })),
      ),
      ...neighbours.map(({ number, municipality }) =>
        overviewOf(activeGroup(number, areas.kaatsheuvelWest, { municipality }), []),
      ),
    ].filter((group) => group !== undefined);
    const overview = new FakeOverview().add(...groups);

    const page = await showGroup(
      { overview, region: langstraat, regions: sharedByTwo() },
      'LS-00001',
    );

    expect(
      page.neighbourGroups.map(({ region, municipality }) => [region, municipality.name]),
    ).toEqual([
      ['bel', 'Laren'],
      ['langstraat', 'Loon op Zand'],
      ['langstraat', 'GM0001'],
    ]);
  });

  it('is not found for a reference that is not in the overview', async () => {
    await expect(showGroup(given(), 'LS-00009')).rejects.toBeInstanceOf(GroupNotFound);
  });
});
