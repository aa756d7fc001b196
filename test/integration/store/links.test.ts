import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { Link } from '../../../shared/domain/linking/link.ts';
import type { LinkRepository } from '../../../shared/ports/linking.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { dynamoLinks } from '../../../shared/store/linking/dynamo-links.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { areas, loonOpZand, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';

let engine: TestEngine;
let table: RegionTable;
let links: LinkRepository;
let story: ReturnType<typeof storyOf>;
let vaart: Group;
let west: Group;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  const stamp = stampAt();
  links = dynamoLinks(table, stamp);
  story = storyOf({
    groups: dynamoGroups(table, stamp),
    registrations: dynamoRegistrations(table, stamp),
  });
  vaart = await story.activate(1);
  west = await story.activate(2, { polygon: areas.kaatsheuvelWest, municipality: loonOpZand });
});

const linkBetween = (one: Group, other: Group, distance = 103.7): Link => ({
  groupId: one.id,
  neighbourId: other.id,
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: other.municipality,
  distance,
  relation: 'near',
  overlap: 0,
  crossesBorder: true,
  since: now.toISOString(),
  areaVersions: { own: one.areaVersion, neighbour: other.areaVersion },
});
const eventsNamed = async (name: string) =>
  (await itemsOf(table, 'GROUP#')).filter((item) => item['name'] === name);

describe('A link', () => {
  it('is stored symmetrically on both sides, with one event', async () => {
    await links.link(linkBetween(vaart, west), vaart);

    expect(await links.of(vaart.id)).toEqual([linkBetween(vaart, west)]);
    expect(await links.of(west.id)).toEqual([linkBetween(west, vaart)]);
    expect(await eventsNamed('GroupsLinked')).toEqual([
      expect.objectContaining({
        data: { groupId: vaart.id, neighbourId: west.id, crossesBorder: true },
      }),
    ]);
  });

  it('is stored once when both groups are linked at the same moment', async () => {
    const attempts = await Promise.allSettled([
      links.link(linkBetween(vaart, west), vaart),
      links.link(linkBetween(west, vaart), west),
    ]);

    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await eventsNamed('GroupsLinked')).toHaveLength(1);
  });

  it.each([
    ['its own area has changed', async () => void (await story.changeArea(vaart, areas.rijen))],
    [
      "the neighbour's area has changed",
      async () => void (await story.changeArea(west, areas.kaatsheuvelOost)),
    ],
    ['its own group has closed', async () => void (await story.close(vaart))],
    ['the neighbour has closed', async () => void (await story.close(west))],
  ])('is not stored when %s since it was measured', async (_what, meanwhile) => {
    const measured = linkBetween(vaart, west);
    await meanwhile();
    const before = await itemsOf(table);

    await expect(links.link(measured, vaart)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await itemsOf(table)).toEqual(before);
  });
});

describe('A remeasured link', () => {
  it('is replaced on both sides, without an event', async () => {
    await links.link(linkBetween(vaart, west), vaart);
    const moved = await story.changeArea(vaart, areas.dongenVaart);

    await links.update(linkBetween(moved, west, 55), moved);

    expect(await links.of(west.id)).toEqual([linkBetween(west, moved, 55)]);
    expect(await links.of(moved.id)).toEqual([linkBetween(moved, west, 55)]);
    expect(await eventsNamed('GroupsLinked')).toHaveLength(1);
  });

  it('is not recreated when it has been removed meanwhile', async () => {
    await links.link(linkBetween(vaart, west), vaart);
    await links.unlink(linkBetween(vaart, west), vaart);

    await expect(links.update(linkBetween(vaart, west, 55), vaart)).rejects.toBeInstanceOf(
      ConcurrentChange,
    );

    expect(await links.of(west.id)).toEqual([]);
  });

  it('is refused for an area that has changed', async () => {
    await links.link(linkBetween(vaart, west), vaart);
    await story.changeArea(west, areas.kaatsheuvelOost);

    await expect(links.update(linkBetween(vaart, west, 55), vaart)).rejects.toBeInstanceOf(
      ConcurrentChange,
    );

    expect(await links.of(vaart.id)).toEqual([linkBetween(vaart, west)]);
  });
});

describe('A link is removed', () => {
  it('on both sides with one event, from either side', async () => {
    await links.link(linkBetween(vaart, west), vaart);
    const closed = await story.close(west);

    await links.unlink(linkBetween(west, vaart), closed);

    expect([...(await links.of(vaart.id)), ...(await links.of(west.id))]).toEqual([]);
    expect(await eventsNamed('GroupsUnlinked')).toHaveLength(1);
  });

  it('once when both groups close at the same moment', async () => {
    await links.link(linkBetween(vaart, west), vaart);
    const [closedVaart, closedWest] = [await story.close(vaart), await story.close(west)];

    const attempts = await Promise.allSettled([
      links.unlink(linkBetween(vaart, west), closedVaart),
      links.unlink(linkBetween(west, vaart), closedWest),
    ]);

    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await eventsNamed('GroupsUnlinked')).toHaveLength(1);
  });

  it('unless it has been remeasured since it was read', async () => {
    await links.link(linkBetween(vaart, west), vaart);
    const moved = await story.changeArea(west, areas.kaatsheuvelWest);
    await links.update(linkBetween(moved, vaart, 55), moved);

    await expect(links.unlink(linkBetween(vaart, west), vaart)).rejects.toBeInstanceOf(
      ConcurrentChange,
    );

    expect(await links.of(vaart.id)).toEqual([linkBetween(vaart, moved, 55)]);
  });

  it('unless the group that removes it has changed since it was read', async () => {
    await links.link(linkBetween(vaart, west), vaart);
    await story.changeArea(vaart, areas.rijen);

    await expect(links.unlink(linkBetween(vaart, west), vaart)).rejects.toBeInstanceOf(
      ConcurrentChange,
    );

    expect(await links.of(west.id)).toHaveLength(1);
  });
});
