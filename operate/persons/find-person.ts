import { mailboxOf } from '../../shared/domain/platform/mailbox.ts';
import { parseCoordinatorInvitation } from '../../shared/store/groups/coordinator-invitation-items.ts';
import { parseCoordinator } from '../../shared/store/groups/group-items.ts';
import { parseJoin } from '../../shared/store/joining/join-items.ts';
import {
  groupKey,
  officersPartition,
  partitions,
  pressKey,
  sortKeys,
} from '../../shared/store/keys.ts';
import { parseStarter } from '../../shared/store/starting/starter-items.ts';
import type { Item, Table } from '../../shared/store/table.ts';
import { allItems, keyOf } from '../regions/all-items.ts';
import { isEvent, isTrace, mentions } from './traces.ts';

/**
 * A role that a person has in the table: the item that holds the address, and the ids by which other items refer to it.
 */
export interface Role {
  /**
   * A `registrant` is a coordinator whose address has not been confirmed. An `applicant` has signed in at the desk and
   * is waiting to be admitted by the desk manager. An applicant is found by address only if the organisation gives the
   * address as the person's name.
   */
  readonly kind:
    | 'coordinator'
    | 'registrant'
    | 'invited coordinator'
    | 'removed coordinator'
    | 'asker'
    | 'starter'
    | 'officer'
    | 'invitation'
    | 'applicant'
    | 'desk mailbox'
    | 'other';
  readonly regionId: string;
  /** The id of the coordinator, join request, starter, officer, invitation, applicant or mailbox. */
  readonly id: string;
  /** The group that a coordinator runs or was invited to run, or that an asker asked to join. */
  readonly groupId?: string | undefined;
  readonly item: Item;
}

/** Everything that the table holds about a person. */
export interface Person {
  readonly roles: readonly Role[];
  /**
   * The items that refer to the person by id: events, mail ledger, sent messages, memberships, replies, first letters,
   * sessions, and tokens with the times at which they were used.
   */
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
  const groupNames = (await Promise.all(roles.map((role) => groupNamesOf(table, role)))).flat();
  for await (const item of allItems(table)) {
    const isOwnEvent = groups.has(String(item['PK'])) && isEvent(item);
    const isOfGroup = isTrace(item, { people: [], groups: groupNames });
    if (!keys.has(keyOf(item)) && (isOwnEvent || isOfGroup || mentions(item, ids)))
      traces.push(item);
  }
  return { roles, traces: [...traces, ...(await pressesOf(table, traces))] };
}

/**
 * The id and reference of a coordinator's group. A request by the coordinator refers to the group by one or the other.
 */
export async function groupNamesOf(
  table: Table,
  { kind, regionId, groupId }: Pick<Role, 'kind' | 'regionId' | 'groupId'>,
): Promise<readonly string[]> {
  if ((kind !== 'coordinator' && kind !== 'registrant') || groupId === undefined) return [];
  const group = await table.get(groupKey(regionId, groupId));
  return [groupId, ...(typeof group?.['reference'] === 'string' ? [group['reference']] : [])];
}

/**
 * The items that record when a button was pressed on the pages that these tokens open. The only id in such an item is
 * the digest of its token.
 */
async function pressesOf(table: Table, traces: readonly Item[]): Promise<readonly Item[]> {
  const presses = await Promise.all(
    traces.map(async ({ PK }) => {
      const [, regionId = '', digest = ''] = String(PK).split('#');
      return String(PK).startsWith(partitions.token)
        ? table.get(pressKey(regionId, digest))
        : undefined;
    }),
  );
  return presses.filter((press) => press !== undefined);
}

/** Whether any field of the item, at any depth, holds an address that reaches this mailbox. */
function holdsAddress(value: unknown, mailbox: string): boolean {
  if (typeof value === 'string') return value.includes('@') && mailboxOf(value) === mailbox;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  return Object.values(value).some((part) => holdsAddress(part, mailbox));
}

const officerKinds = [
  ['officer', sortKeys.person],
  ['invitation', sortKeys.invitation],
  ['applicant', sortKeys.applicant],
] as const;

function roleOf(item: Item): Role {
  const [PK, SK] = [String(item['PK']), String(item['SK'])];
  const regionId = PK.split('#')[1] ?? '';
  const isGroup = PK.startsWith(partitions.group);
  if ((isGroup || PK.startsWith(partitions.registration)) && SK.startsWith(sortKeys.coordinator)) {
    const { id, groupId } = parseCoordinator(item);
    return { kind: isGroup ? 'coordinator' : 'registrant', regionId, id, groupId, item };
  }
  if (isGroup && SK.startsWith(sortKeys.invited)) {
    const { id, groupId } = parseCoordinatorInvitation(item);
    return { kind: 'invited coordinator', regionId, id, groupId, item };
  }
  if (isGroup && SK.startsWith(sortKeys.former))
    return { kind: 'removed coordinator', regionId, id: SK.slice(sortKeys.former.length), item };
  if (PK.startsWith(partitions.join)) {
    const { id, groupId } = parseJoin(item);
    return { kind: 'asker', regionId, id, groupId, item };
  }
  if (PK.startsWith(partitions.starter) && SK === sortKeys.state)
    return { kind: 'starter', regionId, id: parseStarter(item).id, item };
  if (PK.startsWith(partitions.desk) && SK.startsWith(sortKeys.mailbox))
    return { kind: 'desk mailbox', regionId, id: SK.slice(sortKeys.mailbox.length), item };
  if (PK === officersPartition(regionId)) {
    for (const [kind, prefix] of officerKinds)
      if (SK.startsWith(prefix)) return { kind, regionId, id: SK.slice(prefix.length), item };
  }
  return { kind: 'other', regionId, id: '', item };
}
