import * as z from 'zod';
import { ulidPattern } from './ulid.ts';

export const ulid = z.string().regex(ulidPattern);
/** CBS municipality code, such as GM0766. */
export const municipalityCode = z.string().regex(/^GM\d{4}$/);
/** Id of an officer or of a desk mailbox; never based on a person's name. */
export const officerId = z.string().regex(/^[a-z0-9-]{3,40}$/);
/** Id of a desk mailbox, such as `wijkagent-dongen`; never based on a person's name. */
export const mailboxId = z.string().regex(/^[a-z0-9-]{3,40}$/);
/** Id of a region: the name of its file in `shared/regions`. */
export const regionId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
export const version = z.int().min(1);

/**
 * The kinds of partition in which an event can be stored until it is published, each with the field of `data` that
 * holds the id of the partition. A function that anybody can call may write only to `registration`, `join`, `starter`
 * and `linkRequest`, and each of these holds a single kind of event, so bad code in such a function cannot forge any
 * other event.
 */
export const eventPartitions = {
  registration: 'groupId',
  group: 'groupId',
  join: 'joinRequestId',
  starter: 'starterId',
  starterHistory: 'starterId',
  linkRequest: 'linkRequestId',
  desk: 'mailboxId',
  officer: 'officerId',
} as const;
export type EventPartition = keyof typeof eventPartitions;

export interface EventDefinition<
  Name extends string = string,
  Data extends z.ZodObject = z.ZodObject,
> {
  readonly name: Name;
  readonly summary: string;
  /** The only kind of partition from which the event is published. */
  readonly storedIn: EventPartition;
  readonly data: Data;
  readonly example: z.infer<Data>;
  /** Examples of data that the schema must reject, each with the reason. */
  readonly broken: readonly { readonly why: string; readonly data: Record<string, unknown> }[];
}

/** Defines one event in the contract. Its `data` holds only ids, never personal data (design, invariant 4). */
export function defineEvent<const Name extends string, Data extends z.ZodObject>(
  definition: EventDefinition<Name, Data>,
): EventDefinition<Name, Data> {
  return definition;
}
