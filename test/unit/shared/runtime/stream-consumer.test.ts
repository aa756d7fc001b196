import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { relayEvent } from '../../../../functions/platform/relay-events/relay-events.ts';
import { eachInsertedItem } from '../../../../shared/runtime/stream-consumer.ts';
import { outboxWrite, parseOutboxEvent } from '../../../../shared/store/platform/outbox.ts';
import type { Item } from '../../../../shared/store/table.ts';
import { eventId, groupId, now } from '../../../support/builders.ts';
import { FakeBus } from '../../../support/fakes/fake-bus.ts';
import { FakeOutbox } from '../../../support/fakes/fake-outbox.ts';
import { lambdaContext } from '../../../support/gateway-event.ts';
import { loggedLines } from '../../../support/logged-lines.ts';

const event = {
  name: 'GroupClosed',
  data: { groupId: groupId(1), municipality: 'GM0766', version: 4 },
} as const;
const itemOf = (number: number): Item =>
  outboxWrite({ name: 'table', regionId: 'langstraat' }, event, {
    newId: () => eventId(number),
    clock: () => now,
  }).Put?.Item ?? {};

function record(
  number: number,
  item: Item,
  eventName: DynamoDBRecord['eventName'] = 'INSERT',
): DynamoDBRecord {
  const image = marshall(item) as NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;
  return { eventName, dynamodb: { SequenceNumber: `sequence-${number}`, NewImage: image } };
}

async function relayed(records: DynamoDBRecord[], bus = new FakeBus()) {
  const outbox = new FakeOutbox();
  const handler = eachInsertedItem((item) => relayEvent({ bus, outbox }, parseOutboxEvent(item)));
  let failed: string[] = [];
  const log = await loggedLines(async () => {
    const response = (await handler(
      { Records: records },
      lambdaContext,
      () => {},
    )) as DynamoDBBatchResponse;
    failed = response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  });
  return { published: bus.taken.map(({ id }) => id), failed, log };
}

describe('The stream consumer', () => {
  it('publishes every new event, in order', async () => {
    const { published, failed } = await relayed([record(1, itemOf(1)), record(2, itemOf(2))]);

    expect([published, failed]).toEqual([[eventId(1), eventId(2)], []]);
  });

  it('publishes no event that was only modified or removed', async () => {
    const removed: DynamoDBRecord = {
      eventName: 'REMOVE',
      dynamodb: { SequenceNumber: 'sequence-2' },
    };

    const { published, failed } = await relayed([record(1, itemOf(1), 'MODIFY'), removed]);

    expect([published, failed]).toEqual([[], []]);
  });

  it('reports an event that the bus refused, so that it is redelivered', async () => {
    const { published, failed } = await relayed(
      [record(1, itemOf(1)), record(2, itemOf(2))],
      new FakeBus({ refuses: [eventId(2)] }),
    );

    expect([published, failed]).toEqual([[eventId(1)], ['sequence-2']]);
  });

  it('reports the only event of a batch when it fails, and does not fail as a whole', async () => {
    const { published, failed, log } = await relayed(
      [record(1, itemOf(1))],
      new FakeBus({ refuses: [eventId(1)] }),
    );

    expect([published, failed]).toEqual([[], ['sequence-1']]);
    expect(log).toContain('"sequenceNumber":"sequence-1"');
    expect(log).toContain('EventNotAccepted');
  });

  it('skips a record without an item', async () => {
    const { published, failed } = await relayed([
      { eventName: 'INSERT', dynamodb: { SequenceNumber: 'sequence-1' } },
      { eventName: 'INSERT' },
      record(3, itemOf(3)),
    ]);

    expect([published, failed]).toEqual([[eventId(3)], []]);
  });

  it('reports an item that is not an event without logging its contents, and publishes the valid ones', async () => {
    const malformed = {
      ...itemOf(1),
      name: 'GroupRenamed',
      data: { email: 'canarie@canary.example' },
    };

    const { published, failed, log } = await relayed([record(1, malformed), record(2, itemOf(2))]);

    expect([published, failed]).toEqual([[eventId(2)], ['sequence-1']]);
    expect(log).toContain('stream record failed');
    expect(log).not.toMatch(/canar/i);
  });
});
