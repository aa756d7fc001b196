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
import { onlyRegion } from '../../../../support/regions.ts';

const vaart = activeGroup(1, areas.dongenVaart);
const west = activeGroup(2, areas.kaatsheuvelWest, { municipality: loonOpZand });

function given(...stored: Group[]) {
  const groups = new FakeGroups();
  for (const group of stored) groups.add(group);
  return {
    groups,
    links: new FakeLinks(groups),
    neighbours: new FakeNeighbours(groups),
    region: langstraat,
    regions: onlyRegion(),
    clock: () => now,
  };
}
type Given = ReturnType<typeof given>;

const linkGroup = (needs: Given, number: number) =>
  linkGroups(needs, { data: { groupId: groupId(number), municipality: 'GM0766', version: 3 } });
const neighboursOf = async (needs: Given, number: number) =>
  (await needs.links.of(groupId(number))).map(({ neighbourId }) => neighbourId);
async function moveArea(needs: Given, number: number, polygon: Polygon): Promise<void> {
  const group = await needs.groups.find(groupId(number));
  if (group) await needs.groups.save(group, changeArea(group, { polygon, streets: 'Straat' }));
}
async function closeGroup(needs: Given, number: number): Promise<void> {
  const group = await needs.groups.find(groupId(number));
  if (group) await needs.groups.save(group, close(group, now));
}

describe('An active group', () => {
  it('is linked to its neighbour on both sides, across the municipal border', async () => {
    const needs = given(vaart, west);

    await linkGroup(needs, 1);

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

  it('is not linked to a group beyond the link distance', async () => {
    const needs = given(vaart, activeGroup(3, areas.kaatsheuvelOost));

    await linkGroup(needs, 1);

    expect(await neighboursOf(needs, 1)).toEqual([]);
  });

  it('is linked by the link distance of its region', async () => {
    const region = { ...langstraat, linkDistance: 50 };
    const needs = { ...given(vaart, west), region, regions: onlyRegion(region) };

    await linkGroup(needs, 1);

    expect(await neighboursOf(needs, 1)).toEqual([]);
  });

  it('is linked once, however often and for whichever side the event is delivered', async () => {
    const needs = given(vaart, west);

    await linkGroup(needs, 1);
    await linkGroup(needs, 1);
    await linkGroup(needs, 2);

    expect(needs.links.events).toHaveLength(1);
    expect(needs.links.updates).toBe(0);
  });

  it('is unlinked when it moves away, and linked again when it moves back', async () => {
    const needs = given(vaart, west);
    await linkGroup(needs, 1);
    await moveArea(needs, 1, areas.rijen);
    await linkGroup(needs, 1);
    const away = await neighboursOf(needs, 2);
    await moveArea(needs, 1, areas.dongenVaart);

    await linkGroup(needs, 1);

    expect([away, await neighboursOf(needs, 2)]).toEqual([[], [groupId(1)]]);
    expect(needs.links.events.map(({ name }) => name)).toEqual([
      'GroupsLinked',
      'GroupsUnlinked',
      'GroupsLinked',
    ]);
  });

  it('keeps its link when it moves within the distance: remeasured, with the original start', async () => {
    const needs = given(vaart, west);
    await linkGroup(needs, 1);
    const [before] = await needs.links.of(groupId(1));
    await moveArea(needs, 1, areas.kaatsheuvelWest);

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
    await linkGroup(needs, 1);
    await closeGroup(needs, 1);

    await linkGroup(needs, 1);

    expect([
      await neighboursOf(needs, 1),
      await neighboursOf(needs, 2),
      await neighboursOf(needs, 3),
    ]).toEqual([[], [], []]);
  });

  it('is not linked by a stale approval event', async () => {
    const needs = given(vaart, west);
    await closeGroup(needs, 1);

    await linkGroup(needs, 1);
    await linkGroup(needs, 2);

    expect(needs.links.events).toEqual([]);
  });

  it('is ignored when it does not exist', async () => {
    const needs = given(vaart);

    await linkGroup(needs, 9);

    expect(needs.links.events).toEqual([]);
  });
});

describe('While a group is being linked,', () => {
  it('a neighbour that closes is not linked', async () => {
    const needs = given(vaart, west);
    needs.neighbours.afterNextReading(() => closeGroup(needs, 2));

    await linkGroup(needs, 1);

    expect(await neighboursOf(needs, 1)).toEqual([]);
  });

  it('a neighbour that moves and is linked by its new area keeps that link', async () => {
    const needs = given(vaart, activeGroup(2, areas.kaatsheuvelOost));
    needs.neighbours.afterNextReading(async () => {
      await moveArea(needs, 2, areas.kaatsheuvelWest);
      await linkGroup(needs, 2);
    });

    await linkGroup(needs, 1);

    expect(await neighboursOf(needs, 1)).toEqual([groupId(2)]);
    expect(needs.links.events.map(({ name }) => name)).toEqual(['GroupsLinked']);
  });

  it('constant changes make it throw, so that the queue retries later', async () => {
    const needs = given(vaart, west);
    for (let time = 0; time < 6; time += 1)
      needs.neighbours.afterNextReading(() => moveArea(needs, 2, areas.kaatsheuvelWest));

    await expect(linkGroup(needs, 1)).rejects.toBeInstanceOf(ConcurrentChange);
  });
});
