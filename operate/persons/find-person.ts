import { mailboxOf } from '../../shared/domain/platform/mailbox.ts';
import { parseCoordinator } from '../../shared/store/groups/group-items.ts';
import { parseJoin } from '../../shared/store/joining/join-items.ts';
import { partitions, sortKeys } from '../../shared/store/keys.ts';
import { parseStarter } from '../../shared/store/starting/starter-items.ts';
import type { Item, Table } from '../../shared/store/table.ts';
import { allItems } from '../regions/all-items.ts';

/**
 * One role in which a person is in the table: the item that holds the address, and the ids by which other items refer
 * to it.
 */
export interface Role {
  /** A `registrant` is a coordinator whose address has not been confirmed. */
  readonly kind: 'coordinator' | 'registrant' | 'asker' | 'starter' | 'officer' | 'other';
  readonly regionId: string;
  /** The id of the coordinator, join request, starter or officer. */
  readonly id: string;
  /** The group that a coordinator runs, or that an asker asked to join. */
  readonly groupId?: string | undefined;
  readonly item: Item;
}

/** Everything that the table holds about a person. */
export interface Person {
  readonly roles: readonly Role[];
  /** The items that refer to the person by id: events, mail ledger, sent messages, memberships, replies and tokens. */
  readonly traces: readonly Item[];
}

/**
 * Finds everything about the person who reads this mailbox, in one region or in all. Reads the whole table twice, with
 * strong consistency: once for the address, in every spelling that reaches the same mailbox, and once for the ids.
 */
export async function findPerson(
  table: Table,
  address: string,
  regionId?: string,
): Promise<Person> {
  const mailbox = mailboxOf(address);
  const roles: Role[] = [];
  for await (const item of allItems(table)) {
    if (!holdsAddress(item, mailbox)) continue;
    const role = roleOf(item);
    if (regionId === undefined || role.regionId === regionId) roles.push(role);
  }
  const ids = roles.map(({ id }) => id).filter((id) => id !== '');
  // When a registration is confirmed, its earlier events stay in its old partition.
  const groups = new Set(
    roles
      .filter(({ kind }) => kind === 'coordinator' || kind === 'registrant')
      .flatMap((role) =>
        [partitions.group, partitions.registration].map(
          (prefix) => `${prefix}${role.regionId}#${role.groupId}`,
        ),
      ),
  );
  const traces: Item[] = [];
  if (ids.length === 0) return { roles, traces };
  const keys = new Set(roles.map(({ item }) => keyOf(item)));
  for await (const item of allItems(table)) {
    const isOwnEvent = groups.has(String(item['PK'])) && isEvent(item);
    if (!keys.has(keyOf(item)) && (isOwnEvent || mentions(item, ids))) traces.push(item);
  }
  return { roles, traces };
}

export function isEvent({ SK }: Item): boolean {
  return String(SK).startsWith(sortKeys.event);
}

const keyOf = ({ PK, SK }: Item): string => `${String(PK)} ${String(SK)}`;

/** Whether any field of the item, at any depth, holds the mailbox. */
function holdsAddress(value: unknown, mailbox: string): boolean {
  if (typeof value === 'string') return value.includes('@') && mailboxOf(value) === mailbox;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return Object.values(value).some((part) => holdsAddress(part, mailbox));
}

/** Whether any field of the item, at any depth, holds one of these ids, by itself or as a part of a key. */
export function mentions(value: unknown, ids: readonly string[]): boolean {
  if (typeof value === 'string') return ids.some((id) => value.split('#').includes(id));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return Object.values(value).some((part) => mentions(part, ids));
}

function roleOf(item: Item): Role {
  const [PK, SK] = [String(item['PK']), String(item['SK'])];
  const regionId = PK.split('#')[1] ?? '';
  const isGroup = PK.startsWith(partitions.group);
  if ((isGroup || PK.startsWith(partitions.registration)) && SK.startsWith(sortKeys.coordinator)) {
    const { id, groupId } = parseCoordinator(item);
    return { kind: isGroup ? 'coordinator' : 'registrant', regionId, id, groupId, item };
  }
  if (PK.startsWith(partitions.join)) {
    const { id, groupId } = parseJoin(item);
    return { kind: 'asker', regionId, id, groupId, item };
  }
  if (PK.startsWith(partitions.starter) && SK === sortKeys.state)
    return { kind: 'starter', regionId, id: parseStarter(item).id, item };
  if (PK.startsWith(partitions.desk) && SK.startsWith(sortKeys.officer))
    return { kind: 'officer', regionId, id: SK.slice(sortKeys.officer.length), item };
  return { kind: 'other', regionId, id: '', item };
}
