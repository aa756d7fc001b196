import type { EventBus, Outbox, OutboxEvent } from '../../../shared/ports/platform.ts';

/**
 * Publishes one event and marks it as published. If marking it fails, the event is published again later, which is
 * harmless because its consumers are idempotent. Throws EventNotAccepted if the bus did not accept the event.
 */
export async function relayEvent(
  { bus, outbox }: { bus: EventBus; outbox: Outbox },
  event: OutboxEvent,
): Promise<void> {
  const { failed } = await bus.publish([event]);
  if (failed.has(event.id)) throw new EventNotAccepted(event.id);
  await outbox.markPublished(event);
}

export class EventNotAccepted extends Error {
  override readonly name = 'EventNotAccepted';

  constructor(eventId: string) {
    super(`the bus did not take event ${eventId}`);
  }
}
