import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { toCloudEvent } from '../../events/catalogue.ts';
import type { EventBus, OutboxEvent } from '../ports/platform.ts';

/**
 * Publishes events to the bus and checks every entry, because PutEvents reports failures per entry and does not throw.
 */
export function eventBridgeBus(
  busName: string,
  client: EventBridgeClient = new EventBridgeClient({}),
): EventBus {
  return {
    async publish(events) {
      if (events.length === 0) return { failed: new Set() };
      const { Entries = [] } = await client.send(
        new PutEventsCommand({ Entries: events.map((event) => entryOf(event, busName)) }),
      );
      // An entry was not accepted if it has no EventId, or if the response does not mention it at all.
      return {
        failed: new Set(
          events.filter((_, index) => Entries[index]?.EventId === undefined).map(({ id }) => id),
        ),
      };
    },
  };
}

function entryOf({ id, time, regionId, event }: OutboxEvent, busName: string) {
  const detail = toCloudEvent(event, { id, time, regionId });
  return {
    EventBusName: busName,
    Source: detail.source,
    DetailType: event.name,
    Time: new Date(time),
    Detail: JSON.stringify(detail),
  };
}
