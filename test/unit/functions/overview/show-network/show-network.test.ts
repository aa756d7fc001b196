import { describe, expect, it } from 'vitest';
import { showNetwork } from '../../../../../functions/overview/show-network/show-network.ts';
import { overviewOf, type OverviewGroup } from '../../../../../shared/domain/overview/overview.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { networkResponse } from '../../../../../shared/requests/overview/network-response.ts';
import { activeGroup, areas, groupId, loonOpZand } from '../../../../support/builders.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';

function shown(
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

describe('The network that everybody may see', () => {
  it('has the groups of all municipalities by name with a point, and their links with distance, across borders too', async () => {
    const link = {
      groupId: groupId(1),
      municipality: 'GM0766',
      distance: 103.7,
      relation: 'near',
      overlap: 0,
      crossesBorder: true,
    } as const;
    const overview = new FakeOverview().has(
      shown(1, 'GM0766', 'Vaart'),
      shown(2, loonOpZand, 'Bernse', [link]),
    );

    const answer = await showNetwork({ overview, region: langstraat });

    expect(networkResponse.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ region: 'Langstraat', linkDistance: 250 });
    expect(answer.groups.map(({ name, municipality }) => [name, municipality.name])).toEqual([
      ['Bernse', 'Loon op Zand'],
      ['Vaart', 'Dongen'],
    ]);
    expect(answer.links).toEqual([
      { a: 'LS-00001', b: 'LS-00002', distance: 103.7, relation: 'near', crossesBorder: true },
    ]);
  });

  it('has nothing that leads to a person, and no area', async () => {
    const overview = new FakeOverview().has(shown(1, 'GM0766', 'Vaart'));

    const { groups } = await showNetwork({ overview, region: langstraat });

    expect(groups.map((group) => Object.keys(group).sort())).toEqual([
      ['municipality', 'name', 'phase', 'point', 'reference'],
    ]);
  });
});
