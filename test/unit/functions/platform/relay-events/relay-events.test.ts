import { describe, expect, it } from 'vitest';
import {
  EventNotTaken,
  relayEvent,
} from '../../../../../functions/platform/relay-events/relay-events.ts';
import { eventId } from '../../../../support/builders.ts';
import { FakeBus } from '../../../../support/fakes/fake-bus.ts';
import { FakeOutbox } from '../../../../support/fakes/fake-outbox.ts';
import { waitingEvent } from '../../../../support/outbox-events.ts';

describe('An event of the outbox', () => {
  it('is published, and then marked', async () => {
    const [bus, outbox] = [new FakeBus(), new FakeOutbox().has(waitingEvent(1))];

    await relayEvent({ bus, outbox }, waitingEvent(1));

    expect(bus.taken).toEqual([waitingEvent(1)]);
    expect(outbox.waiting.size).toBe(0);
  });

  it('that the bus did not take is not marked, and offered again by the stream', async () => {
    const [bus, outbox] = [
      new FakeBus({ refuses: [eventId(1)] }),
      new FakeOutbox().has(waitingEvent(1)),
    ];

    await expect(relayEvent({ bus, outbox }, waitingEvent(1))).rejects.toThrow(
      new EventNotTaken(eventId(1)).message,
    );

    expect(outbox.waiting.size).toBe(1);
  });

  it('is named in the error by its id, so that an operator finds it', () => {
    expect(String(new EventNotTaken(eventId(1)))).toBe(
      `EventNotTaken: the bus did not take event ${eventId(1)}`,
    );
  });

  it('whose mark is lost is published again rather than forgotten', async () => {
    const [bus, outbox] = [new FakeBus(), new FakeOutbox().has(waitingEvent(1))];
    outbox.loseNextMark = true;
    await expect(relayEvent({ bus, outbox }, waitingEvent(1))).rejects.toThrow('did not answer');

    await relayEvent({ bus, outbox }, waitingEvent(1));

    expect(bus.taken).toHaveLength(2);
    expect(outbox.waiting.size).toBe(0);
  });
});
