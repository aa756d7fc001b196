import * as z from 'zod';
import { coordinatorEnrolled } from './coordinator-enrolled.ts';
import { ulid } from './define-event.ts';
import { groupApproved } from './group-approved.ts';
import { groupAreaChanged } from './group-area-changed.ts';
import { groupClosed } from './group-closed.ts';
import { groupForgotten } from './group-forgotten.ts';
import { groupMoved } from './group-moved.ts';
import { groupRegistered } from './group-registered.ts';
import { groupRejected } from './group-rejected.ts';
import { groupRelinked } from './group-relinked.ts';
import { groupsLinked } from './groups-linked.ts';
import { groupsUnlinked } from './groups-unlinked.ts';
import { joinAnswered } from './join-answered.ts';
import { joinConfirmed } from './join-confirmed.ts';
import { joinEnded } from './join-ended.ts';
import { joinLapsed } from './join-lapsed.ts';
import { joinReminderDue } from './join-reminder-due.ts';
import { joinRemoved } from './join-removed.ts';
import { joinRequested } from './join-requested.ts';
import { joiningChanged } from './joining-changed.ts';
import { linkMeasured } from './link-measured.ts';
import { mailBounced } from './mail-bounced.ts';
import { mailComplained } from './mail-complained.ts';
import { questionAnswered } from './question-answered.ts';
import { questionAsked } from './question-asked.ts';
import { registrationConfirmed } from './registration-confirmed.ts';
import { registrationExpired } from './registration-expired.ts';
import { starterFollowedUp } from './starter-followed-up.ts';
import { starterKitRequested } from './starter-kit-requested.ts';
import { starterRemoved } from './starter-removed.ts';

/**
 * Every event in the contract. Events concern the life cycle of a group, join requests, starters, and mail that bounced
 * or led to a complaint.
 */
export const catalogue = [
  groupRegistered,
  registrationConfirmed,
  registrationExpired,
  questionAsked,
  questionAnswered,
  groupApproved,
  groupRejected,
  coordinatorEnrolled,
  groupsLinked,
  groupsUnlinked,
  linkMeasured,
  groupRelinked,
  groupAreaChanged,
  groupMoved,
  groupClosed,
  groupForgotten,
  joinRequested,
  joinConfirmed,
  joinReminderDue,
  joinAnswered,
  joinLapsed,
  joinEnded,
  joinRemoved,
  joiningChanged,
  starterKitRequested,
  starterFollowedUp,
  starterRemoved,
  mailBounced,
  mailComplained,
] as const;

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

function envelopeOf(definition: Definition) {
  return z.strictObject({
    specversion: z.literal('1.0'),
    id: ulid,
    source: z.string().startsWith(eventSourcePrefix),
    type: z.literal(eventType(definition.name)),
    subject: ulid,
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

/** An event as delivered by the bus, with the id and time from its envelope. */
export type ReceivedEvent = DomainEvent & { readonly id: string; readonly time: string };
/** A received event about a group. */
export type GroupEvent = Extract<ReceivedEvent, { readonly data: { readonly groupId: string } }>;

/**
 * Parses `detail-type` and `detail` as EventBridge delivers them.
 * Throws a ZodError if the name is not in the catalogue or the detail does not match its schema.
 */
export function parseEvent(detailType: string, detail: unknown): ReceivedEvent {
  const name = z.enum(catalogue.map((definition) => definition.name)).parse(detailType);
  const envelope = envelopes.get(name)?.parse(detail);
  return { name, id: envelope?.id, time: envelope?.time, data: envelope?.data } as ReceivedEvent;
}

/**
 * The id of the group or starter that an event is about. The event is stored in that group's or starter's partition.
 */
export function subjectOf({ data }: Pick<DomainEvent, 'data'>): string {
  return 'groupId' in data ? data.groupId : data.starterId;
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
