import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { catalogue, type DomainEvent } from '../../events/catalogue.ts';
import type { NewId, Outbox, OutboxEvent } from '../ports.ts';
import { eventKey, pendingIndex, pendingKinds } from './keys.ts';
import type { Item, Table, Write } from './table.ts';

const stored = z.object({ id: z.string(), groupId: z.string(), time: z.string(), name: z.string(), data: z.record(z.string(), z.unknown()) });

/** What the outbox needs to date and number an event. */
export interface OutboxStamp {
  readonly newId: NewId;
  readonly clock: () => Date;
}

/** The write that stores an event beside the state it tells of. It stands in the pending index until it is published. */
export function outboxWrite(tableName: string, event: DomainEvent, stamp: OutboxStamp): Write {
  const id = stamp.newId();
  const time = stamp.clock().toISOString();
  const { groupId } = event.data;
  return {
    Put: {
      TableName: tableName,
      Item: {
        ...eventKey(groupId, id),
        id,
        groupId,
        time,
        name: event.name,
        data: event.data,
        [pendingIndex.partition]: pendingKinds.event,
        [pendingIndex.sort]: time,
      },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  };
}

/** Reads an event from an item of the table or of its stream. Throws a ZodError when it is none of the catalogue. */
export function parseOutboxEvent(item: Item): OutboxEvent {
  const { id, groupId, time, name, data } = stored.parse(item);
  const definition = catalogue.find((candidate) => candidate.name === name);
  if (!definition) throw new Error(`event ${id} has a name that is not in the catalogue`);
  return { id, groupId, time, event: { name, data: definition.data.parse(data) } as DomainEvent };
}

export function dynamoOutbox(table: Table): Outbox {
  return {
    async unpublishedBefore(moment, limit) {
      const items = await table.page({
        IndexName: pendingIndex.name,
        KeyConditionExpression: '#kind = :kind AND #since < :moment',
        ExpressionAttributeNames: { '#kind': pendingIndex.partition, '#since': pendingIndex.sort },
        ExpressionAttributeValues: { ':kind': pendingKinds.event, ':moment': moment.toISOString() },
        Limit: limit,
      });
      return items.map(parseOutboxEvent);
    },
    async markPublished({ id, groupId }) {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: eventKey(groupId, id),
          UpdateExpression: 'REMOVE #kind, #since',
          ConditionExpression: 'attribute_exists(PK)',
          ExpressionAttributeNames: { '#kind': pendingIndex.partition, '#since': pendingIndex.sort },
        }),
      );
    },
  };
}
