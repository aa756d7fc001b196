import { describe, expect, it } from 'vitest';
import { showNetwork } from '../../../../../functions/overview/show-network/show-network.ts';
import { overviewOf, type OverviewGroup } from '../../../../../shared/domain/overview/overview.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { networkResponse } from '../../../../../shared/requests/overview/network-response.ts';
import { activeGroup, areas, groupId, loonOpZand } from '../../../../support/builders.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';

function namedGroup(
  number: number,
  municipality: string,
  name: string,
  neighbours: OverviewGroup['neighbours'] = [],
): OverviewGroup {
  const group = overviewOf(
    activeGroup(number, areas.dongenVaart, { municipality, name }),
    [],
    'open',
  );
  if (!group) throw new Error('the group is not shown');
  return { ...group, neighbours };
}

describe('The public network', () => {
  it('has the groups of all municipalities with name and point, and their links with distance, also across borders', async () => {
    const link = {
      groupId: groupId(1),
      municipality: 'GM0766',
      distance: 103.7,
      relation: 'near',
      overlap: 0,
      crossesBorder: true,
    } as const;
    const overview = new FakeOverview().add(
      namedGroup(1, 'GM0766', 'Vaart'),
      namedGroup(2, loonOpZand, 'Bernse', [link]),
    );

    const response = await showNetwork({ overview, region: langstraat });

    expect(networkResponse.parse(response)).toEqual(response);
    expect(response).toMatchObject({ region: 'Langstraat', linkDistance: 250 });
    expect(response.groups.map(({ name, municipality }) => [name, municipality.name])).toEqual([
      ['Bernse', 'Loon op Zand'],
      ['Vaart', 'Dongen'],
    ]);
    expect(response.links).toEqual([
      { a: 'LS-00001', b: 'LS-00002', distance: 103.7, relation: 'near', crossesBorder: true },
    ]);
  });

  it('has nothing that identifies a person, and no areas', async () => {
    const overview = new FakeOverview().add(namedGroup(1, 'GM0766', 'Vaart'));

    const { groups } = await showNetwork({ overview, region: langstraat });

    expect(groups.map((group) => Object.keys(group).sort())).toEqual([
      ['municipality', 'name', 'phase', 'point', 'reference'],
    ]);
  });
});
