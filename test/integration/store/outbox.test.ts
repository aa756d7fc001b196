import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { subjectOf } from '../../../events/catalogue.ts';
import type { Outbox } from '../../../shared/ports/platform.ts';
import { dynamoGroups } from '../../../shared/store/groups/dynamo-groups.ts';
import { dynamoRegistrations } from '../../../shared/store/groups/dynamo-registrations.ts';
import {
  dynamoOutbox,
  parseOutboxEvent,
  UnreadableEvent,
} from '../../../shared/store/platform/outbox.ts';
import type { RegionTable } from '../../../shared/store/table.ts';
import { coordinatorId, eventId, groupId, later, now } from '../../support/builders.ts';
import { itemsOf, stampAt, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { storyOf } from '../../support/group-story.ts';

let engine: TestEngine;
let table: RegionTable;
let outbox: Outbox;
let stamp: ReturnType<typeof stampAt>;
let story: ReturnType<typeof storyOf>;

beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.newTable();
  stamp = stampAt();
  outbox = dynamoOutbox(table);
  story = storyOf({
    groups: dynamoGroups(table, stamp),
    registrations: dynamoRegistrations(table, stamp),
  });
});

const eventItems = async () =>
  (await itemsOf(table)).filter(({ SK }) => String(SK).startsWith('EVENT#'));
const waiting = async (limit = 100) =>
  (await outbox.unpublishedBefore(later({ hours: 1 }), limit)).events;

describe('The outbox', () => {
  it('contains the unpublished events, oldest first', async () => {
    stamp.moveTo(later({ seconds: 10 }));
    await story.register(2);
    stamp.moveTo(now);
    await story.register(1);

    expect((await waiting()).map(({ event }) => [subjectOf(event), event.name])).toEqual([
      [groupId(1), 'GroupRegistered'],
      [groupId(2), 'GroupRegistered'],
    ]);
  });

  it('returns only events older than the given time, up to the limit', async () => {
    await story.activate(1);

    expect((await outbox.unpublishedBefore(now, 100)).events).toEqual([]);
    expect(await waiting(2)).toHaveLength(2);
  });

  it('no longer returns an event marked as published, but the group keeps it in its history', async () => {
    await story.register(1);
    const [event] = await waiting();
    if (!event) throw new Error('no event is waiting');

    await outbox.markPublished(event);
    await outbox.markPublished(event);

    expect(await waiting()).toEqual([]);
    expect((await eventItems()).map(parseOutboxEvent)).toEqual([event]);
  });

  it('does not create an event by marking one that does not exist', async () => {
    await expect(
      outbox.markPublished({
        id: eventId(1),
        regionId: 'langstraat',
        event: {
          name: 'MailBounced',
          data: { groupId: groupId(1), coordinatorId: coordinatorId(1) },
        },
      }),
    ).rejects.toThrow('conditional');

    expect(await itemsOf(table)).toEqual([]);
  });

  it('separates unreadable events and still returns the good ones behind them, even when the limit equals their number', async () => {
    await story.register(1);
    const [item] = await eventItems();
    const Key = { PK: item?.['PK'], SK: item?.['SK'] };
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: 'SET #name = :name',
        ExpressionAttributeNames: { '#name': 'name' },
        ExpressionAttributeValues: { ':name': 'GroupRenamed' },
      }),
    );
    stamp.moveTo(later({ seconds: 1 }));
    await story.register(2);

    const { events, unreadable } = await outbox.unpublishedBefore(later({ hours: 1 }), 1);

    expect(events.map(({ event }) => subjectOf(event))).toEqual([groupId(2)]);
    expect(unreadable).toEqual([{ id: item?.['id'], time: now.toISOString() }]);
  });
});

describe('An item that is not a valid event', () => {
  const good = {
    id: eventId(1),
    time: now.toISOString(),
    name: 'GroupClosed',
    data: { groupId: groupId(1), municipality: 'GM0766', version: 4 },
  };

  it.each([
    ['with an unknown name', { ...good, name: 'GroupRenamed' }],
    ['with data of another event', { ...good, data: { groupId: groupId(1) } }],
    ['with personal data', { ...good, data: { ...good.data, email: 'a@b.example' } }],
    ['without a time', { ...good, time: undefined }],
    ['that is a group', { ...good, name: undefined, data: undefined }],
  ])('%s is refused', (_what, item) => {
    expect(() => parseOutboxEvent(item)).toThrow(UnreadableEvent);
  });
});
