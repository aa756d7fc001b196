import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { placeOf, type DomainEvent } from '../../../events/catalogue.ts';
import type { NewId, Outbox, OutboxEvent } from '../../ports/platform.ts';
import { isAbsent } from '../conditions.ts';
import { eventKey, pendingIndex, pendingKinds, sortKeys, tableKeys, type Key } from '../keys.ts';
import type { Item, RegionTableName, Table, Write } from '../table.ts';
import { dueItems } from './due-items.ts';
import { readStoredEvent, storedEvent } from './stored-event.ts';

/** The attributes of a pending item that can be read even when the rest of the item is invalid. */
const pendingItem = z.object({ SK: z.string(), pendingSince: z.string() } satisfies Record<
  typeof tableKeys.sort | typeof pendingIndex.sort,
  unknown
>);

/** Provides the id and time of an event. */
export interface OutboxStamp {
  readonly newId: NewId;
  readonly clock: () => Date;
  /** Set for history: events that have already been published, and must not be published or cause mail again. */
  readonly published?: true;
}

/**
 * The write that stores an event together with the change it reports. The event stays in the pending index until it is
 * published.
 */
export function outboxWrite(
  { name: TableName, regionId }: RegionTableName,
  event: DomainEvent,
  stamp: OutboxStamp,
): Write {
  const id = stamp.newId();
  const time = stamp.clock().toISOString();
  return {
    Put: {
      TableName,
      Item: {
        ...keyOf({ event, id, regionId }),
        ...storedEvent({ id, time, regionId, event }),
        ...(stamp.published
          ? {}
          : { [pendingIndex.partition]: pendingKinds.event, [pendingIndex.sort]: time }),
      },
      // History may already be stored, if only part of the table is being restored.
      ...(stamp.published ? {} : isAbsent),
    },
  };
}

/** An event is stored under one key, in the partition that its definition names. */
function keyOf({ event, id, regionId }: Pick<OutboxEvent, 'event' | 'id' | 'regionId'>): Key {
  const place = placeOf(event);
  return eventKey(place.partition, regionId, place.id, id);
}

/**
 * Parses an item from the table or its stream as an event. Throws UnreadableEvent if the item does not match an event
 * in the catalogue, or is not stored under the key of that event. A function that may write only to some partitions can
 * therefore report only the events that belong there.
 */
export function parseOutboxEvent(item: Item): OutboxEvent {
  const event = readOutboxEvent(item);
  if (!event) throw new UnreadableEvent();
  return event;
}

export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';

  constructor() {
    super('an outbox item does not fit the event catalogue, or is in the wrong partition');
  }
}

function readOutboxEvent(item: Item): OutboxEvent | undefined {
  const read = readStoredEvent(item);
  return read && isStoredUnder(item, keyOf(read)) ? read : undefined;
}

function isStoredUnder(item: Item, key: Key): boolean {
  return (
    item[tableKeys.partition] === key[tableKeys.partition] &&
    item[tableKeys.sort] === key[tableKeys.sort]
  );
}

function unreadable(item: Item): { id: string; time: string } {
  const { SK, pendingSince } = pendingItem.parse(item);
  return { id: SK.slice(sortKeys.event.length), time: pendingSince };
}

export function dynamoOutbox(table: Table): Outbox {
  return {
    async unpublishedBefore(moment, limit) {
      // Unreadable items stay in the index but do not count towards the limit, so that they never crowd out the events
      // behind them.
      const items = await dueItems(
        table,
        pendingKinds.event,
        moment,
        limit,
        (item) => readOutboxEvent(item) !== undefined,
      );
      return {
        events: items.map(readOutboxEvent).filter((event) => event !== undefined),
        unreadable: items.filter((item) => !readOutboxEvent(item)).map(unreadable),
      };
    },
    async markPublished(published) {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keyOf(published),
          UpdateExpression: 'REMOVE #kind, #since',
          ConditionExpression: 'attribute_exists(PK)',
          ExpressionAttributeNames: {
            '#kind': pendingIndex.partition,
            '#since': pendingIndex.sort,
          },
        }),
      );
    },
  };
}
