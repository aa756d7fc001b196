import { describe, expect, it } from 'vitest';
import { linkGroups } from '../../../../../functions/linking/link-groups/link-groups.ts';
import { projectOverview } from '../../../../../functions/overview/project-overview/project-overview.ts';
import { close, move } from '../../../../../shared/domain/groups/group-life.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import {
  activeGroup,
  areas,
  dongen,
  groupId,
  loonOpZand,
  now,
} from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeJoining } from '../../../../support/fakes/fake-joining.ts';
import { FakeLinks } from '../../../../support/fakes/fake-links.ts';
import { FakeNeighbours } from '../../../../support/fakes/fake-neighbours.ts';
import { FakeOverview } from '../../../../support/fakes/fake-overview.ts';
import { onlyRegion } from '../../../../support/regions.ts';

const vaart = activeGroup(1, areas.dongenVaart);
const west = activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand });

function given() {
  const groups = new FakeGroups().add(vaart).add(west);
  return {
    groups,
    links: new FakeLinks(groups),
    joining: new FakeJoining(),
    overview: new FakeOverview(),
    neighbours: new FakeNeighbours(groups),
    region: langstraat,
    regions: onlyRegion(),
    clock: () => now,
  };
}
const ids = { groupId: groupId(1), municipality: dongen, version: 3 };

describe('The overview follows the groups:', () => {
  it('an active group appears in its municipality', async () => {
    const needs = given();

    await projectOverview(() => needs, { data: ids, regionId: 'langstraat' });

    expect((await needs.overview.list(dongen)).map(({ reference }) => reference)).toEqual([
      'LS-00001',
    ]);
    expect(await needs.overview.list(loonOpZand)).toEqual([]);
  });

  it('a link appears with both groups', async () => {
    const needs = given();
    await linkGroups(needs, { data: ids });

    await projectOverview(() => needs, {
      data: { groupId: groupId(1), neighbourId: groupId(2), crossesBorder: true },
      regionId: 'langstraat',
    });

    expect((await needs.overview.list(dongen))[0]?.neighbours).toMatchObject([
      { groupId: groupId(2) },
    ]);
    expect((await needs.overview.list(loonOpZand))[0]?.neighbours).toMatchObject([
      { groupId: groupId(1) },
    ]);
  });

  it('a closed group disappears, even when its approval event comes last', async () => {
    const needs = given();
    await projectOverview(() => needs, { data: ids, regionId: 'langstraat' });
    await needs.groups.save(vaart, close(vaart, now));

    await projectOverview(() => needs, { data: ids, regionId: 'langstraat' });

    expect(await needs.overview.list(dongen)).toEqual([]);
  });

  it.each([
    ['only its move event', ['moved']],
    ['an older event and then its move event', ['approved', 'moved']],
    ['its move event and then an older event', ['moved', 'approved']],
  ])(
    'a group that moves to another municipality is shown there and nowhere else, after %s',
    async (_what, order) => {
      const needs = given();
      await projectOverview(() => needs, { data: ids, regionId: 'langstraat' });
      const change = move(vaart, loonOpZand, now);
      await needs.groups.save(vaart, change);

      for (const event of order)
        await projectOverview(() => needs, {
          data: event === 'moved' ? { ...ids, municipality: loonOpZand, from: dongen } : ids,
          regionId: 'langstraat',
        });

      expect(await needs.overview.list(dongen)).toEqual([]);
      expect((await needs.overview.list(loonOpZand)).map(({ reference }) => reference)).toEqual([
        'LS-00001',
      ]);
    },
  );

  it('a group that moves while it is projected is not shown in its old municipality', async () => {
    const needs = given();
    const find = needs.groups.find.bind(needs.groups);
    let reads = 0;
    const groups = {
      find: async (id: string) => {
        reads += 1;
        if (reads === 2) await needs.groups.save(vaart, move(vaart, loonOpZand, now));
        return find(id);
      },
    };

    await projectOverview(() => ({ ...needs, groups }), { data: ids, regionId: 'langstraat' });

    expect(await needs.overview.list(dongen)).toEqual([]);
  });

  it('an event about an unknown group is ignored', async () => {
    const needs = given();

    await projectOverview(() => needs, {
      data: { ...ids, groupId: groupId(9) },
      regionId: 'langstraat',
    });

    expect(await needs.overview.list(dongen)).toEqual([]);
  });

  it('an event with an id that its region does not know leaves the overview of another region alone', async () => {
    const needs = given();
    await projectOverview(() => needs, { data: ids, regionId: 'langstraat' });
    const elsewhere = { ...needs, groups: new FakeGroups() };

    await projectOverview(() => elsewhere, {
      data: { ...ids, municipality: 'GM0376', from: dongen },
      regionId: 'bel',
    });

    expect(await needs.overview.list(dongen)).toHaveLength(1);
  });
});
