import { describe, expect, it } from 'vitest';
import { listGroups } from '../../../../../functions/overview/list-groups/list-groups.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { overviewOf } from '../../../../../shared/domain/overview/overview.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { overviewResponse } from '../../../../../shared/requests/overview/responses.ts';
import { activeGroup, areas, loonOpZand } from '../../../../support/builders.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';

function given(...groups: Group[]) {
  const overviewGroups = groups
    .map((group) => overviewOf(group, []))
    .filter((group) => group !== undefined);
  return { overview: new FakeOverview().add(...overviewGroups), region: langstraat };
}
const needs = given(
  activeGroup(1, areas.dongenVaart, { name: 'Zandpad' }),
  activeGroup(2, areas.kaatsheuvelWest, {
    name: 'Els',
    municipality: loonOpZand,
    phase: 'forming',
  }),
  activeGroup(3, areas.dongenVaart, { name: 'Éénhoorn' }),
  activeGroup(4, areas.rijen, { name: 'Elders', municipality: 'GM0376' }),
);
const namesOf = async (filter: Parameters<typeof listGroups>[1]) =>
  (await listGroups(needs, filter)).groups.map(({ name }) => name);

describe('The public overview', () => {
  it('has the form of the response schema', async () => {
    const list = await listGroups(needs, {});

    expect(overviewResponse.parse(list)).toEqual(list);
    expect(list.region).toBe('Langstraat');
  });

  it.each([
    [
      'the whole region, by municipality and then by name in Dutch order',
      {},
      ['Éénhoorn', 'Zandpad', 'Els'],
    ],
    ['one municipality', { municipality: loonOpZand }, ['Els']],
    ['one phase', { phase: 'running' as const }, ['Éénhoorn', 'Zandpad']],
    ['both', { municipality: loonOpZand, phase: 'running' as const }, []],
  ])('lists %s', async (_what, filter, expected) => {
    expect(await namesOf(filter)).toEqual(expected);
  });
});
