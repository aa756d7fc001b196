import { describe, expect, it } from 'vitest';
import {
  EventNotAccepted,
  relayEvent,
} from '../../../../../functions/platform/relay-events/relay-events.ts';
import { eventId } from '../../../../support/builders.ts';
import { FakeBus } from '../../../../support/fakes/fake-bus.ts';
import { FakeOutbox } from '../../../../support/fakes/fake-outbox.ts';
import { waitingEvent } from '../../../../support/outbox-events.ts';

describe('An event in the outbox', () => {
  it('is published and then marked', async () => {
    const [bus, outbox] = [new FakeBus(), new FakeOutbox().add(waitingEvent(1))];

    await relayEvent({ bus, outbox }, waitingEvent(1));

    expect(bus.taken).toEqual([waitingEvent(1)]);
    expect(outbox.waiting.size).toBe(0);
  });

  it('is not marked when the bus refuses it, and fails so that the stream redelivers it', async () => {
    const [bus, outbox] = [
      new FakeBus({ refuses: [eventId(1)] }),
      new FakeOutbox().add(waitingEvent(1)),
    ];

    await expect(relayEvent({ bus, outbox }, waitingEvent(1))).rejects.toThrow(
      new EventNotAccepted(eventId(1)).message,
    );

    expect(outbox.waiting.size).toBe(1);
  });

  it('is identified in the error by its id, so that an operator can find it', () => {
    expect(String(new EventNotAccepted(eventId(1)))).toBe(
      `EventNotAccepted: the bus did not take event ${eventId(1)}`,
    );
  });

  it('is published again when its mark is lost', async () => {
    const [bus, outbox] = [new FakeBus(), new FakeOutbox().add(waitingEvent(1))];
    outbox.loseNextMark = true;
    await expect(relayEvent({ bus, outbox }, waitingEvent(1))).rejects.toThrow('did not answer');

    await relayEvent({ bus, outbox }, waitingEvent(1));

    expect(bus.taken).toHaveLength(2);
    expect(outbox.waiting.size).toBe(0);
  });
});
