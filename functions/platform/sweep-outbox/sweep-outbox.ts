import type { Clock, EventBus, Log, Outbox } from '../../../shared/ports/platform.ts';

interface Needs {
  readonly bus: EventBus;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
}

/** How many seconds the relay gets to publish an event before the sweep publishes it. */
const patienceSeconds = 30;
const batchSize = 10;
const mostPerSweep = 500;

/**
 * Publishes the events that the relay missed; an unreadable event does not block the others.
 * Returns the age in seconds of the oldest event that is still unpublished, or 0 if there is none.
 */
export async function sweepOutbox({
  bus,
  outbox,
  clock,
  log,
}: Needs): Promise<{ oldestSeconds: number }> {
  const now = clock();
  const { events: waiting, unreadable } = await outbox.unpublishedBefore(
    new Date(now.getTime() - patienceSeconds * 1000),
    mostPerSweep,
  );
  const left = unreadable.map(({ time }) => time);
  for (const { id } of unreadable)
    log.warn('an event in the outbox cannot be read', { eventId: id });
  for (let start = 0; start < waiting.length; start += batchSize) {
    const batch = waiting.slice(start, start + batchSize);
    const { failed } = await bus.publish(batch);
    await Promise.all(
      batch.filter(({ id }) => !failed.has(id)).map((event) => outbox.markPublished(event)),
    );
    left.push(...batch.filter(({ id }) => failed.has(id)).map(({ time }) => time));
  }
  if (waiting.length > 0) log.warn('events were left by the relay', { events: waiting.length });
  return {
    oldestSeconds: Math.max(0, ...left.map((time) => (now.getTime() - Date.parse(time)) / 1000)),
  };
}
