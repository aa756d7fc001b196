import { describe, expect, it } from 'vitest';
import { catalogue, placeOf, type DomainEvent } from '../../../../events/catalogue.ts';
import { eventPartitions, type EventPartition } from '../../../../events/define-event.ts';
import { sweepOutbox } from '../../../../functions/platform/sweep-outbox/sweep-outbox.ts';
import { eventKey, tableKeys } from '../../../../shared/store/keys.ts';
import {
  outboxWrite,
  parseOutboxEvent,
  UnreadableEvent,
} from '../../../../shared/store/platform/outbox.ts';
import type { Item } from '../../../../shared/store/table.ts';
import { storeInMemory } from '../../../campaigns/faults/store.ts';
import { eventId, groupId, later, now } from '../../../support/builders.ts';
import { FakeBus } from '../../../support/fakes/fake-bus.ts';
import { FakeLog } from '../../../support/fakes/fake-log.ts';

const stamp = { newId: () => eventId(1), clock: () => now };
const events = catalogue.map(({ name, example }) => ({ name, data: example }) as DomainEvent);
const kinds = Object.keys(eventPartitions) as EventPartition[];

function stored(event: DomainEvent): Item {
  return { ...outboxWrite({ name: 'table', regionId: 'langstraat' }, event, stamp).Put?.Item };
}

describe('An event', () => {
  it.each(events)('$name can be read where it is stored', (event) => {
    expect(parseOutboxEvent(stored(event)).event).toEqual(event);
  });

  it.each(events)('$name is refused in every other kind of partition', (event) => {
    const place = placeOf(event);
    const elsewhere = kinds.filter((kind) => kind !== place.partition);

    for (const kind of elsewhere) {
      const item = { ...stored(event), ...eventKey(kind, 'langstraat', place.id, eventId(1)) };
      expect(() => parseOutboxEvent(item)).toThrow(UnreadableEvent);
    }
    expect(elsewhere).toHaveLength(kinds.length - 1);
  });

  it.each([
    ['of another object', eventKey('group', 'langstraat', groupId(9), eventId(1))],
    ['of another region', eventKey('group', 'bel', groupId(1), eventId(1))],
    ['under the id of another event', eventKey('group', 'langstraat', groupId(1), eventId(2))],
  ])('is refused in the partition %s', (_what, key) => {
    const closed = {
      name: 'GroupClosed',
      data: { groupId: groupId(1), municipality: 'GM0766', version: 4 },
    } as const;

    expect(() => parseOutboxEvent({ ...stored(closed), ...key })).toThrow(UnreadableEvent);
  });
});

describe('A forged approval among the registrations', () => {
  it('is not published by the sweep, but logged and counted as waiting', async () => {
    const { items, store } = storeInMemory();
    const approved = events.find(({ name }) => name === 'GroupApproved');
    if (!approved) throw new Error('there is no such event');
    const { id } = placeOf(approved);
    const key = eventKey('registration', 'langstraat', id, eventId(1));
    items.put({ ...stored(approved), PK: key[tableKeys.partition], SK: key[tableKeys.sort] });
    const needs = {
      bus: new FakeBus(),
      outbox: store.outbox,
      clock: () => later({ hours: 1 }),
      log: new FakeLog(),
    };

    const { oldestSeconds } = await sweepOutbox(needs);

    expect(needs.bus.taken).toEqual([]);
    expect(needs.log.lines).toMatchObject([{ level: 'warn', ids: { eventId: eventId(1) } }]);
    expect(oldestSeconds).toBe(3600);
  });
});
