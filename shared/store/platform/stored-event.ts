import * as z from 'zod';
import { catalogue, type DomainEvent } from '../../../events/catalogue.ts';
import type { OutboxEvent } from '../../ports/platform.ts';
import type { Item } from '../table.ts';

const stored = z.object({
  id: z.string(),
  time: z.string(),
  regionId: z.string(),
  name: z.string(),
  data: z.unknown(),
});

/** The attributes of a stored event, both in the outbox and in the ledger of erasures. */
export function storedEvent({ id, time, regionId, event }: OutboxEvent) {
  return { id, time, regionId, name: event.name, data: event.data };
}

/** The event in these attributes; undefined if they do not match an event in the catalogue. */
export function readStoredEvent(item: Item): OutboxEvent | undefined {
  const envelope = stored.safeParse(item);
  const definition = catalogue.find(({ name }) => name === envelope.data?.name);
  const data = definition?.data.safeParse(envelope.data?.data);
  if (!envelope.success || !data?.success) return undefined;
  const { id, time, regionId, name } = envelope.data;
  return { id, time, regionId, event: { name, data: data.data } as DomainEvent };
}
