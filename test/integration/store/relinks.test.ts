import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConcurrentChange } from '../../../shared/domain/errors.ts';
import { move } from '../../../shared/domain/groups/group-life.ts';
import type { Group } from '../../../shared/domain/groups/group.ts';
import type { Link } from '../../../shared/domain/linking/link.ts';
import {
  beginRelink,
  beginTelling,
  advanceLinking,
} from '../../../shared/domain/linking/relink-job.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import { linkKey } from '../../../shared/store/keys.ts';
import { dynamoLinks } from '../../../shared/store/linking/dynamo-links.ts';
import { dynamoRelinks } from '../../../shared/store/linking/dynamo-relinks.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { areas, eventId, groupId, loonOpZand, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';

let engine: TestEngine;
let table: RegionTable;
let vaart: Group;
let west: Group;
const jobId = eventId(70);
const begun = beginRelink(jobId, 250, now);
const stamp = stampAt();
const relinks = () => dynamoRelinks(table, stamp);
const links = () => dynamoLinks(table, stamp);
const eventsNamed = async (name: string) =>
  (await itemsOf(table, 'GROUP#')).filter((item) => item['name'] === name).map(({ data }) => data);

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  const story = storyOf({
    groups: dynamoGroups(table, stamp),
    registrations: dynamoRegistrations(table, stamp),
  });
  vaart = await story.activate(1);
  west = await story.activate(2, { polygon: areas.kaatsheuvelWest, municipality: loonOpZand });
});

const link = (): Link => ({
  groupId: vaart.id,
  neighbourId: west.id,
  neighbourRegionId: 'langstraat',
  neighbourMunicipality: west.municipality,
  distance: 103.7,
  relation: 'near',
  overlap: 0,
  crossesBorder: true,
  since: now.toISOString(),
  areaVersions: { own: vaart.areaVersion, neighbour: west.areaVersion },
});

describe('A relinking job', () => {
  it('is the one stored last', async () => {
    await relinks().save(undefined, begun);
    await relinks().save(begun, advanceLinking(begun, 25, 3));

    expect(await relinks().current()).toEqual({ ...begun, next: 25, groups: 3 });
  });

  it('cannot be started twice, nor advanced from a stale position', async () => {
    await relinks().save(undefined, begun);

    await expect(
      relinks().save(undefined, beginRelink(eventId(71), 250, now)),
    ).rejects.toBeInstanceOf(ConcurrentChange);
    await expect(
      relinks().save(advanceLinking(begun, 25, 3), advanceLinking(begun, 50, 6)),
    ).rejects.toBeInstanceOf(ConcurrentChange);
  });

  it('records its latest link changes on both sides, and its events name the job', async () => {
    await relinks().save(undefined, begun);
    await links().link(link(), vaart, jobId);
    const linked = await relinks().changesOf(jobId);
    await links().unlink(link(), vaart, jobId);

    expect(linked.map(({ kind, groupId: own }) => [kind, own])).toEqual([
      ['linked', vaart.id],
      ['linked', west.id],
    ]);
    expect(await relinks().changesOf(jobId, west.id)).toEqual([
      {
        kind: 'unlinked',
        groupId: west.id,
        groupRegionId: 'langstraat',
        neighbourId: vaart.id,
        neighbourRegionId: 'langstraat',
      },
    ]);
    expect(await eventsNamed('GroupsLinked')).toEqual([
      { groupId: vaart.id, neighbourId: west.id, crossesBorder: true, relinkJobId: jobId },
    ]);
  });

  it('changes no more links once it notifies groups', async () => {
    await relinks().save(undefined, begun);
    await relinks().save(begun, beginTelling(begun));

    await expect(links().link(link(), vaart, jobId)).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await links().of(vaart.id)).toEqual([]);
    expect(await relinks().changesOf(jobId)).toEqual([]);
  });

  it('notifies a group once', async () => {
    await relinks().tell(jobId, { groupId: groupId(1), groupRegionId: 'langstraat' });
    await relinks().tell(jobId, { groupId: groupId(1), groupRegionId: 'langstraat' });

    expect(await eventsNamed('GroupRelinked')).toEqual([
      { groupId: groupId(1), relinkJobId: jobId },
    ]);
  });
});

describe('A one-sided link', () => {
  it('can be removed, without an event', async () => {
    await links().link(link(), vaart);
    await table.transact([
      { Delete: { TableName: table.name, Key: linkKey('langstraat', west.id, vaart.id) } },
    ]);

    await links().removeOneSided(link());

    expect(await links().of(vaart.id)).toEqual([]);
    expect(await eventsNamed('GroupsUnlinked')).toEqual([]);
  });

  it('is not removed when the other side exists', async () => {
    await links().link(link(), vaart);

    await expect(links().removeOneSided(link())).rejects.toBeInstanceOf(ConcurrentChange);

    expect(await links().of(vaart.id)).toHaveLength(1);
  });
});

describe('A group that moves to another municipality', () => {
  it('updates its reference and cells in one transaction', async () => {
    const groups = dynamoGroups(table, stamp);

    await groups.save(vaart, move(vaart, loonOpZand, now));

    const cells = (await itemsOf(table, 'CELL#')).filter((item) => item['groupId'] === vaart.id);
    expect(cells).not.toEqual([]);
    for (const cell of cells)
      expect(cell).toMatchObject({ municipality: loonOpZand, areaVersion: vaart.version + 1 });
    expect((await itemsOf(table, `REFERENCE#langstraat#${vaart.reference}`))[0]).toMatchObject({
      groupId: vaart.id,
      municipality: loonOpZand,
    });
    expect(await eventsNamed('GroupMoved')).toEqual([
      {
        groupId: vaart.id,
        municipality: loonOpZand,
        from: vaart.municipality,
        version: vaart.version + 1,
      },
    ]);
  });
});
