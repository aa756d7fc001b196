import type { EventBus, Outbox, OutboxEvent } from '../../../shared/ports/platform.ts';

/**
 * Publishes one event and marks it. When the mark is lost the event is published again later,
 * which its consumers do not mind. Throws when the bus did not take it.
 */
export async function relayEvent(
  { bus, outbox }: { bus: EventBus; outbox: Outbox },
  event: OutboxEvent,
): Promise<void> {
  const { failed } = await bus.publish([event]);
  if (failed.has(event.id)) throw new EventNotTaken(event.id);
  await outbox.markPublished(event);
}

export class EventNotTaken extends Error {
  override readonly name = 'EventNotTaken';

  constructor(eventId: string) {
    super(`the bus did not take event ${eventId}`);
  }
}
