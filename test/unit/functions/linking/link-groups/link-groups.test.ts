import { describe, expect, it } from 'vitest';
import { linkGroups } from '../../../../../functions/linking/link-groups/link-groups.ts';
import type { Polygon } from '../../../../../shared/domain/areas/area.ts';
import { ConcurrentChange } from '../../../../../shared/domain/errors.ts';
import { changeArea, close } from '../../../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { activeGroup, areas, groupId, loonOpZand, now } from '../../../../support/builders.ts';
import { FakeGroups } from '../../../../support/fakes/fake-groups.ts';
import { FakeLinks } from '../../../../support/fakes/fake-links.ts';
import { FakeNeighbours } from '../../../../support/fakes/fake-neighbours.ts';

const vaart = activeGroup(1, areas.dongenVaart);
const west = activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand });

function given(...stored: Group[]) {
  const groups = new FakeGroups();
  for (const group of stored) groups.has(group);
  return {
    groups,
    links: new FakeLinks(groups),
    neighbours: new FakeNeighbours(groups),
    region: langstraat,
    clock: () => now,
  };
}
type Given = ReturnType<typeof given>;

const linkOf = (needs: Given, number: number) =>
  linkGroups(needs, { data: { groupId: groupId(number), municipality: 'GM0766', version: 3 } });
const neighboursOf = async (needs: Given, number: number) =>
  (await needs.links.of(groupId(number))).map(({ neighbourId }) => neighbourId);
async function move(needs: Given, number: number, polygon: Polygon): Promise<void> {
  const group = await needs.groups.find(groupId(number));
  if (group) await needs.groups.save(group, changeArea(group, { polygon, streets: 'Straat' }));
}
async function end(needs: Given, number: number): Promise<void> {
  const group = await needs.groups.find(groupId(number));
  if (group) await needs.groups.save(group, close(group, now));
}

describe('An active group', () => {
  it('is linked to its neighbour on both sides, across the municipal border', async () => {
    const needs = given(vaart, west);

    await linkOf(needs, 1);

    expect(await needs.links.of(groupId(1))).toMatchObject([
      { neighbourId: groupId(2), relation: 'near', crossesBorder: true, since: now.toISOString() },
    ]);
    expect(await needs.links.of(groupId(2))).toMatchObject([
      { neighbourId: groupId(1), crossesBorder: true },
    ]);
    expect(needs.links.events).toEqual([
      {
        name: 'GroupsLinked',
        data: { groupId: groupId(1), neighbourId: groupId(2), crossesBorder: true },
      },
    ]);
  });

  it('is not linked to a group beyond the distance of the region', async () => {
    const needs = given(vaart, activeGroup(3, areas.kaatsheuvelOost));

    await linkOf(needs, 1);

    expect(await neighboursOf(needs, 1)).toEqual([]);
  });

  it('is linked according to the distance of the region', async () => {
    const needs = { ...given(vaart, west), region: { ...langstraat, linkDistance: 50 } };

    await linkOf(needs, 1);

    expect(await neighboursOf(needs, 1)).toEqual([]);
  });

  it('is linked once, however often and to whichever side the event comes', async () => {
    const needs = given(vaart, west);

    await linkOf(needs, 1);
    await linkOf(needs, 1);
    await linkOf(needs, 2);

    expect(needs.links.events).toHaveLength(1);
    expect(needs.links.updates).toBe(0);
  });

  it('that moved away is unlinked, and linked again when it comes back', async () => {
    const needs = given(vaart, west);
    await linkOf(needs, 1);
    await move(needs, 1, areas.rijen);
    await linkOf(needs, 1);
    const away = await neighboursOf(needs, 2);
    await move(needs, 1, areas.dongenVaart);

    await linkOf(needs, 1);

    expect([away, await neighboursOf(needs, 2)]).toEqual([[], [groupId(1)]]);
    expect(needs.links.events.map(({ name }) => name)).toEqual([
      'GroupsLinked',
      'GroupsUnlinked',
      'GroupsLinked',
    ]);
  });

  it('that moved within the distance keeps its link, measured anew, since the first moment', async () => {
    const needs = given(vaart, west);
    await linkOf(needs, 1);
    const [before] = await needs.links.of(groupId(1));
    await move(needs, 1, areas.kaatsheuvelWest);

    await linkGroups(
      { ...needs, clock: () => new Date('2027-01-01T00:00:00.000Z') },
      { data: { groupId: groupId(1), municipality: 'GM0766', version: 4 } },
    );

    const [after] = await needs.links.of(groupId(1));
    expect(after).toMatchObject({
      relation: 'overlaps',
      distance: 0,
      since: before?.since,
      areaVersions: { own: 4 },
    });
    expect(needs.links.events).toHaveLength(1);
  });
});

describe('A group that is not active', () => {
  it('loses every link', async () => {
    const needs = given(vaart, west, activeGroup(3, areas.dongenVaart));
    await linkOf(needs, 1);
    await end(needs, 1);

    await linkOf(needs, 1);

    expect([
      await neighboursOf(needs, 1),
      await neighboursOf(needs, 2),
      await neighboursOf(needs, 3),
    ]).toEqual([[], [], []]);
  });

  it('is not linked by an old event about its approval', async () => {
    const needs = given(vaart, west);
    await end(needs, 1);

    await linkOf(needs, 1);
    await linkOf(needs, 2);

    expect(needs.links.events).toEqual([]);
  });

  it('that does not exist is nothing to do', async () => {
    const needs = given(vaart);

    await linkOf(needs, 9);

    expect(needs.links.events).toEqual([]);
  });
});

describe('While a group is linked', () => {
  it('the neighbour may close: it is not linked', async () => {
    const needs = given(vaart, west);
    needs.neighbours.afterNextReading(() => end(needs, 2));

    await linkOf(needs, 1);

    expect(await neighboursOf(needs, 1)).toEqual([]);
  });

  it('the neighbour may move and be linked on its new area: that link stays', async () => {
    const needs = given(vaart, activeGroup(2, areas.kaatsheuvelOost));
    needs.neighbours.afterNextReading(async () => {
      await move(needs, 2, areas.kaatsheuvelWest);
      await linkOf(needs, 2);
    });

    await linkOf(needs, 1);

    expect(await neighboursOf(needs, 1)).toEqual([groupId(2)]);
    expect(needs.links.events.map(({ name }) => name)).toEqual(['GroupsLinked']);
  });

  it('everything may keep changing: then the queue tries later', async () => {
    const needs = given(vaart, west);
    for (let time = 0; time < 6; time += 1)
      needs.neighbours.afterNextReading(() => move(needs, 2, areas.kaatsheuvelWest));

    await expect(linkOf(needs, 1)).rejects.toBeInstanceOf(ConcurrentChange);
  });
});
