import type { OutboxEvent } from '../../shared/ports/platform.ts';
import { eventId, groupId, now } from './builders.ts';

/** An unpublished event in the outbox. */
export function waitingEvent(number: number, time: Date = now): OutboxEvent {
  return {
    id: eventId(number),
    time: time.toISOString(),
    regionId: 'langstraat',
    event: {
      name: 'GroupClosed',
      data: { groupId: groupId(1), municipality: 'GM0766', version: 4 },
    },
  };
}
