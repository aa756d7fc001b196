import { describe, expect, it } from 'vitest';
import { sweepOutbox } from '../../../../../functions/platform/sweep-outbox/sweep-outbox.ts';
import type { OutboxEvent } from '../../../../../shared/ports/platform.ts';
import { eventId, later, now } from '../../../../support/builders.ts';
import { FakeBus } from '../../../../support/fakes/fake-bus.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { FakeOutbox } from '../../../../support/fakes/fake-outbox.ts';
import { waitingEvent } from '../../../../support/outbox-events.ts';

const minutesOld = (minutes: number) => later({ seconds: -60 * minutes });

function given(events: OutboxEvent[], refuses: string[] = []) {
  return {
    bus: new FakeBus({ refuses }),
    outbox: new FakeOutbox().add(...events),
    clock: () => now,
    log: new FakeLog(),
  };
}

describe('The sweep', () => {
  it('publishes what the relay left, in batches of ten, and marks it', async () => {
    const needs = given(
      Array.from({ length: 25 }, (_, index) => waitingEvent(index + 1, minutesOld(5))),
    );

    const swept = await sweepOutbox(needs);

    expect(needs.bus.batches).toEqual([10, 10, 5]);
    expect(needs.outbox.waiting.size).toBe(0);
    expect(swept).toEqual({ oldestSeconds: 0 });
    expect(needs.log.lines).toEqual([
      { level: 'warn', message: 'events were left by the relay', ids: { events: 25 } },
    ]);
  });

  it('leaves the last half minute to the relay', async () => {
    const needs = given([
      waitingEvent(1, later({ seconds: -29 })),
      waitingEvent(2, later({ seconds: -31 })),
    ]);

    await sweepOutbox(needs);

    expect(needs.bus.taken.map(({ id }) => id)).toEqual([eventId(2)]);
  });

  it('keeps what the bus refuses, and reports the age of the oldest', async () => {
    const events = [
      waitingEvent(1, minutesOld(10)),
      waitingEvent(2, minutesOld(3)),
      waitingEvent(3, minutesOld(2)),
    ];
    const needs = given(events, [eventId(2), eventId(3)]);

    const swept = await sweepOutbox(needs);

    expect([...needs.outbox.waiting.keys()]).toEqual([eventId(2), eventId(3)]);
    expect(swept).toEqual({ oldestSeconds: 180 });
  });

  it('reports the age of an unreadable event, and publishes the others', async () => {
    const needs = given([waitingEvent(2, minutesOld(2))]);
    needs.outbox.unreadable.push({ id: eventId(1), time: minutesOld(60).toISOString() });

    const swept = await sweepOutbox(needs);

    expect(needs.bus.taken.map(({ id }) => id)).toEqual([eventId(2)]);
    expect(swept).toEqual({ oldestSeconds: 3600 });
    expect(needs.log.lines).toContainEqual({
      level: 'warn',
      message: 'an event in the outbox cannot be read',
      ids: { eventId: eventId(1) },
    });
  });

  it('logs nothing when there is nothing to publish', async () => {
    const needs = given([]);

    expect(await sweepOutbox(needs)).toEqual({ oldestSeconds: 0 });
    expect(needs.log.lines).toEqual([]);
    expect(needs.bus.batches).toEqual([]);
  });
});
