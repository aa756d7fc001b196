import * as z from 'zod';
import {
  eventPartitions,
  mailboxId,
  officerId,
  regionId,
  ulid,
  type EventPartition,
} from './define-event.ts';
import { eventsByName } from './index.ts';

/**
 * Every event in the contract. Events concern the life cycle of a group, join requests, starters, officers, desk
 * mailboxes, and mail that bounced or led to a complaint.
 */
export const catalogue = Object.values(eventsByName);

type Definition = (typeof catalogue)[number];
export type EventName = Definition['name'];
export type EventData<Name extends EventName> = z.infer<
  Extract<Definition, { name: Name }>['data']
>;

/** The name and data of an event, without its envelope. Use cases add events to the outbox in this form. */
export type DomainEvent = {
  [Name in EventName]: { readonly name: Name; readonly data: EventData<Name> };
}[EventName];

/** The `source` of every event is this prefix followed by the region's id. */
export const eventSourcePrefix = 'urn:nld:buurtkring:';
const typePrefix = 'nl.buurtkring.';

/**
 * The CloudEvents `type` of an event: its name in reverse-DNS notation, followed by the major version of its contract.
 */
export function eventType(name: EventName): string {
  const kebab = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  return `${typePrefix}${kebab}.v1`;
}

/** The schemas of event subjects that are not ULIDs, by kind of partition. */
const subjectIds: Partial<Record<EventPartition, z.ZodType<string>>> = {
  desk: mailboxId,
  officer: officerId,
};

function envelopeOf(definition: Definition) {
  return z.strictObject({
    specversion: z.literal('1.0'),
    id: ulid,
    source: z.templateLiteral([eventSourcePrefix, regionId]),
    type: z.literal(eventType(definition.name)),
    subject: subjectIds[definition.storedIn] ?? ulid,
    time: z.iso.datetime(),
    datacontenttype: z.literal('application/json'),
    data: definition.data,
  });
}

/**
 * CloudEvents 1.0 envelope, as required by the NL GOV profile: `source` is a URN, `type` is in reverse-DNS notation and
 * `time` is in UTC.
 */
export interface CloudEvent<Event extends DomainEvent = DomainEvent> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Event['data'];
}

const envelopes = new Map(
  catalogue.map((definition) => [definition.name as string, envelopeOf(definition)]),
);

/** An event as delivered by the bus, with the id and time from its envelope, and the region of its subject. */
export type ReceivedEvent = DomainEvent & {
  readonly id: string;
  readonly time: string;
  readonly regionId: string;
};
/** A received event whose data contains a group's id; every event about a join request is one. */
export type GroupEvent = Extract<ReceivedEvent, { readonly data: { readonly groupId: string } }>;

/**
 * Parses `detail-type` and `detail` as EventBridge delivers them.
 * Throws a ZodError if the name is not in the catalogue or the detail does not match its schema.
 */
export function parseEvent(detailType: string, detail: unknown): ReceivedEvent {
  const name = z.enum(catalogue.map((definition) => definition.name)).parse(detailType);
  const envelope = envelopes.get(name)?.parse(detail);
  return {
    name,
    id: envelope?.id,
    time: envelope?.time,
    regionId: envelope?.source.slice(eventSourcePrefix.length),
    data: envelope?.data,
  } as ReceivedEvent;
}

/** The id of the group, starter, link request, desk mailbox or officer that an event is about. */
export function subjectOf({ data }: Pick<DomainEvent, 'data'>): string {
  if ('groupId' in data) return data.groupId;
  if ('starterId' in data) return data.starterId;
  if ('linkRequestId' in data) return data.linkRequestId;
  return 'mailboxId' in data ? data.mailboxId : data.officerId;
}

/** The kind and id of the only partition in which an event may be stored and from which it is published. */
export function placeOf({ name, data }: DomainEvent): {
  readonly partition: EventPartition;
  readonly id: string;
} {
  const { storedIn } = eventsByName[name];
  const ids: Readonly<Record<string, unknown>> = data;
  return { partition: storedIn, id: z.string().parse(ids[eventPartitions[storedIn]]) };
}

/** Puts an event in its CloudEvents envelope, ready to be published to the bus. */
export function toCloudEvent(
  event: DomainEvent,
  envelope: { id: string; time: string; regionId: string },
): CloudEvent {
  return {
    specversion: '1.0',
    id: envelope.id,
    source: `${eventSourcePrefix}${envelope.regionId}`,
    type: eventType(event.name),
    subject: subjectOf(event),
    time: envelope.time,
    datacontenttype: 'application/json',
    data: event.data,
  };
}
