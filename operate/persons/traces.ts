import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { partitions, pressKey, sortKeys, type Partition } from '../../shared/store/keys.ts';
import type { Item, Table } from '../../shared/store/table.ts';

/** The ids by which items refer to people whose data has been or will be erased. */
export interface ErasedIds {
  /** Ids of coordinators, join requests and starters: each of them stands for one person. */
  readonly people: readonly string[];
  /** Ids and references of groups whose people are all erased. */
  readonly groups: readonly string[];
}

export function isEvent({ SK }: Item): boolean {
  return String(SK).startsWith(sortKeys.event);
}

/** Whether any field of the item, at any depth, holds one of these ids, on its own or as part of a key. */
export function mentions(value: unknown, ids: readonly string[]): boolean {
  if (typeof value === 'string') return ids.some((id) => value.split('#').includes(id));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return Object.values(value).some((part) => mentions(part, ids));
}

/**
 * The kinds of item that, if they mention a person, exist only for that person or because of a request from that
 * person. Groups, other people's requests and events are not among them.
 */
const ofPeople: readonly Partition[] = [
  'contact',
  'mail',
  'message',
  'circle',
  'idempotencyKey',
  'firstLetter',
  'linkRequest',
  'token',
  'press',
  'session',
];
/** The kinds of item that, if they mention a group whose people are all erased, concern only its coordinators. */
const ofGroups: readonly Partition[] = ['idempotencyKey', 'firstLetter', 'linkRequest'];

/**
 * Whether an item must be deleted when these people are erased. Events are kept, because their ids no longer identify
 * anybody.
 */
export function isTrace(item: Item, { people, groups }: ErasedIds): boolean {
  if (isEvent(item)) return false;
  const isIn = (kinds: readonly Partition[]): boolean =>
    kinds.some((kind) => String(item['PK']).startsWith(partitions[kind]));
  return (isIn(ofPeople) && mentions(item, people)) || (isIn(ofGroups) && mentions(item, groups));
}

/**
 * Says what the operator still has to do about a membership. Once the membership has been deleted, the desk no longer
 * lists the person among those to take out of the circle's WhatsApp group.
 */
export function circleToLeave({ PK, state, endedFrom, takenOut }: Item): readonly string[] {
  const isOut = state === 'left' && (endedFrom === undefined || takenOut !== undefined);
  if (!String(PK).startsWith(partitions.circle) || isOut) return [];
  const [, regionId, municipality] = String(PK).split('#');
  return [`circle of ${municipality} in ${regionId}: ask the desk to take this person out of it`];
}

/**
 * Deletes a trace. For a token, also deletes the item that records when the button on its page was pressed, because
 * that item contains no other id.
 */
export async function deleteTrace({ name, client }: Table, { PK, SK }: Item): Promise<void> {
  const [, regionId = '', digest = ''] = String(PK).split('#');
  const isToken = String(PK).startsWith(partitions.token);
  for (const Key of isToken ? [pressKey(regionId, digest), { PK, SK }] : [{ PK, SK }])
    await client.send(new DeleteCommand({ TableName: name, Key }));
}
