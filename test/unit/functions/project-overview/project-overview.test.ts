import { describe, expect, it } from 'vitest';
import { linkGroups } from '../../../../functions/link-groups/link-groups.ts';
import { projectOverview } from '../../../../functions/project-overview/project-overview.ts';
import { close } from '../../../../shared/domain/group-life.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { activeGroup, areas, dongen, groupId, loonOpZand, now } from '../../../support/builders.ts';
import { FakeGroups } from '../../../support/fakes/fake-groups.ts';
import { FakeJoining } from '../../../support/fakes/fake-joining.ts';
import { FakeLinks } from '../../../support/fakes/fake-links.ts';
import { FakeNeighbours } from '../../../support/fakes/fake-neighbours.ts';
import { FakeOverview } from '../../../support/fakes/fake-overview.ts';

const vaart = activeGroup(1, areas.dongenVaart);
const west = activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand });

function given() {
  const groups = new FakeGroups().has(vaart).has(west);
  return { groups, links: new FakeLinks(groups), joining: new FakeJoining(), overview: new FakeOverview(), neighbours: new FakeNeighbours(groups), region: langstraat, clock: () => now };
}
const ids = { groupId: groupId(1), municipality: dongen, version: 3 };

describe('The overview follows the groups', () => {
  it('an active group appears in its municipality', async () => {
    const needs = given();

    await projectOverview(needs, { data: ids });

    expect((await needs.overview.list(dongen)).map(({ reference }) => reference)).toEqual(['LS-00001']);
    expect(await needs.overview.list(loonOpZand)).toEqual([]);
  });

  it('a link appears at both groups', async () => {
    const needs = given();
    await linkGroups(needs, { data: ids });

    await projectOverview(needs, { data: { groupId: groupId(1), neighbourId: groupId(2), crossesBorder: true } });

    expect((await needs.overview.list(dongen))[0]?.neighbours).toMatchObject([{ groupId: groupId(2) }]);
    expect((await needs.overview.list(loonOpZand))[0]?.neighbours).toMatchObject([{ groupId: groupId(1) }]);
  });

  it('a closed group disappears, also when the event of its approval comes last', async () => {
    const needs = given();
    await projectOverview(needs, { data: ids });
    await needs.groups.save(vaart, close(vaart, now));

    await projectOverview(needs, { data: ids });

    expect(await needs.overview.list(dongen)).toEqual([]);
  });

  it('an event about a group that is not there is nothing to do', async () => {
    const needs = given();

    await projectOverview(needs, { data: { ...ids, groupId: groupId(9) } });

    expect(await needs.overview.list(dongen)).toEqual([]);
  });
});
