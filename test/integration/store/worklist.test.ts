import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { groupStatuses, type Group } from '../../../shared/domain/groups/group.ts';
import { close } from '../../../shared/domain/groups/group-life.ts';
import { afterLapse, setJoining } from '../../../shared/domain/joining/joining.ts';
import type { Worklist } from '../../../shared/ports/desk.ts';
import { dynamoOpenings } from '../../../shared/store/desk/dynamo-openings.ts';
import { dynamoWorklist } from '../../../shared/store/desk/dynamo-worklist.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { groupItem } from '../../../shared/store/groups/group-items.ts';
import { dynamoJoining } from '../../../shared/store/joining/dynamo-joins.ts';
import { partitionOf, pendingIndex, regionalPendingKind } from '../../../shared/store/keys.ts';
import { starterItem } from '../../../shared/store/starting/starter-items.ts';
import type { Item, RegionTable } from '../../../shared/store/table.ts';
import { groupId, groupThatIs, later, now } from '../../support/builders.ts';
import { stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { FakeLog } from '../../support/fakes/fake-log.ts';
import { sampleStarter, starterId } from '../../support/samples/sample-join.ts';

let engine: TestEngine;
let table: RegionTable;
let log: FakeLog;
let worklist: Worklist;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  log = new FakeLog();
  worklist = dynamoWorklist({ ...table, log });
});

const put = (item: Item) =>
  table.client.send(new PutCommand({ TableName: table.name, Item: item }));
const at = now.toISOString();
const confirmedStarter = (number: number) =>
  sampleStarter({ id: starterId(number), followUp: true, confirmedAt: at });

describe('The worklist in the store', () => {
  it('has the registrations that wait, and no other group', async () => {
    for (const [index, status] of groupStatuses.entries())
      await put(groupItem('langstraat', groupThatIs(status, { id: groupId(index + 1) })));
    await put(groupItem('bel', groupThatIs('pending', { id: groupId(50) })));

    const found = await worklist.registrations();

    expect(found.map(({ status }) => status).toSorted()).toEqual(['asked', 'pending']);
    expect(found.find(({ status }) => status === 'asked')).toMatchObject({
      decision: { at: expect.any(String) as string },
    });
    expect(Object.keys(found[0] ?? {})).not.toContain('area');
  });

  it('has the starters who confirmed and wait, without name and address', async () => {
    const waiting = confirmedStarter(1);
    await put(starterItem('langstraat', waiting));
    await put(starterItem('langstraat', sampleStarter({ id: starterId(2) })));
    await put(
      starterItem('langstraat', { ...confirmedStarter(3), followedUp: { officerId: 'o', at } }),
    );

    const found = await worklist.starters();

    const { id, municipality, place, requestedAt } = waiting;
    expect(found).toEqual([{ id, municipality, place, requestedAt, confirmedAt: at }]);
  });

  it('has who opened a registration, until the officer leaves it', async () => {
    const openings = dynamoOpenings(table);
    const opening = { officerId: 'o', officerTitle: 'Wijkagent Dongen', at: now };
    await openings.record(groupId(1), opening);
    await dynamoOpenings({ ...table, regionId: 'bel' }).record(groupId(2), opening);

    const found = await worklist.openings();
    await openings.remove(groupId(1), 'o');

    expect(found).toEqual([{ ...opening, groupId: groupId(1) }]);
    expect(await worklist.openings()).toEqual([]);
  });

  it('has a group from the pause of joining until a coordinator opens it', async () => {
    const group = await activeGroup(1);
    const joining = dynamoJoining(table, stampAt());
    const listed = async () => (await worklist.pausedGroups()).map(({ id }) => id);

    for (let lapses = 1; lapses <= 2; lapses += 1)
      await joining.save(afterLapse(await joining.of(group), now));
    const before = await listed();
    await joining.save(afterLapse(await joining.of(group), later({ days: 1 })));
    const paused = await worklist.pausedGroups();
    await joining.save(afterLapse(await joining.of(group), later({ days: 2 })));
    const still = await worklist.pausedGroups();
    const opened = setJoining(group, await joining.of(group), 'open');
    if (opened) await joining.save(opened);

    expect(before).toEqual([]);
    expect(paused).toEqual([
      {
        id: group.id,
        reference: group.reference,
        name: group.name,
        municipality: group.municipality,
        pausedAt: later({ days: 1 }).toISOString(),
      },
    ]);
    expect(still).toEqual(paused);
    expect(await listed()).toEqual([]);
  });

  it('has no paused group that has closed', async () => {
    const group = await activeGroup(1);
    const joining = dynamoJoining(table, stampAt());
    for (let lapses = 1; lapses <= 3; lapses += 1)
      await joining.save(afterLapse(await joining.of(group), now));

    await dynamoGroups(table, stampAt()).save(group, close(group, now));

    expect(await worklist.pausedGroups()).toEqual([]);
  });

  it('logs an item that cannot be read, and still has the others', async () => {
    await put(groupItem('langstraat', groupThatIs('pending')));
    await put({ ...groupItem('langstraat', groupThatIs('asked', { id: groupId(2) })), name: 7 });

    expect(await worklist.registrations()).toHaveLength(1);
    expect(log.lines).toHaveLength(1);
    expect(JSON.stringify(log.lines)).toContain(groupId(2));
  });

  it('ignores items in other partitions, because anybody may have put them there', async () => {
    await put({
      ...groupItem('langstraat', groupThatIs('pending')),
      PK: partitionOf('registration', 'langstraat', groupId(1)),
      [pendingIndex.partition]: regionalPendingKind('group', 'langstraat'),
    });

    expect(await worklist.registrations()).toEqual([]);
  });
});

async function activeGroup(number: number): Promise<Group> {
  const group = groupThatIs('active', { id: groupId(number) });
  await put(groupItem('langstraat', group));
  return group;
}
