import * as z from 'zod';
import { isActive } from '../../domain/groups/group.ts';
import type { PausedGroup } from '../../domain/desk/worklist.ts';
import type { Worklist } from '../../ports/desk.ts';
import { parseGroup } from '../groups/group-items.ts';
import { isPartitionOf, pendingIndex, regionalPendingKind, sortKeys, tableKeys } from '../keys.ts';
import { readableItems } from '../readable-items.ts';
import type { Item, RegionTable } from '../table.ts';

const waitingRegistration = z.object({
  id: z.string(),
  reference: z.string().optional(),
  name: z.string(),
  municipality: z.string(),
  status: z.enum(['pending', 'asked']),
  confirmedAt: z.string().optional(),
  answer: z.object({ at: z.string() }).optional(),
  decision: z.object({ at: z.string() }).optional(),
  questionTakenBackAt: z.string().optional(),
  remindedAfterDays: z.int().optional(),
});

const waitingStarter = z.object({
  id: z.string(),
  municipality: z.string(),
  place: z.string(),
  requestedAt: z.string(),
  confirmedAt: z.string(),
});

const openRegistration = z.object({
  officerId: z.string(),
  officerTitle: z.string(),
  at: z.iso.datetime(),
});

const failingMailbox = z.object({
  id: z.string(),
  title: z.string(),
  municipalities: z.array(z.string()),
  failingSince: z.string(),
});

const pausedJoining = z.object({ pausedAt: z.string() });

const registrationFields = Object.keys(waitingRegistration.shape);
const starterFields = Object.keys(waitingStarter.shape);

/**
 * The worklist of one region, from the pending index. Only the attributes that are needed are requested, so a person's
 * name or address never leaves the table. Each paused group costs one extra read, of the group itself. An item that
 * cannot be read is logged as an error and left out, so that it does not hide the others.
 */
export function dynamoWorklist(table: RegionTable): Worklist {
  return {
    async registrations() {
      const items = await pendingItems(table, 'group', {
        fields: registrationFields,
        filter: '#status IN (:pending, :asked)',
        values: { ':pending': 'pending', ':asked': 'asked' },
      });
      return readableItems(table, items, (item) => waitingRegistration.parse(item));
    },

    async starters() {
      const items = await pendingItems(table, 'starter', {
        fields: [...starterFields, 'followedUp'],
        filter: 'attribute_exists(#confirmedAt) AND attribute_not_exists(#followedUp)',
      });
      return readableItems(table, items, (item) => waitingStarter.parse(item));
    },

    async openings() {
      const fields = Object.keys(openRegistration.shape);
      const items = await pendingItems(table, 'opening', { fields });
      return readableItems(table, items, (item) => {
        const { at, ...officer } = openRegistration.parse(item);
        return { ...officer, at: new Date(at), groupId: partitionKey(item).split('#')[2] ?? '' };
      });
    },

    async failingMailboxes() {
      const fields = Object.keys(failingMailbox.shape);
      const items = await pendingItems(table, 'mailbox', { fields });
      return readableItems(table, items, (item) => failingMailbox.parse(item));
    },

    async pausedGroups() {
      const items = await pendingItems(table, 'joining', { fields: ['pausedAt'] });
      const found = await Promise.all(
        items.map(async (item) => {
          const stored = await table.get({ PK: partitionKey(item), SK: sortKeys.state });
          return stored ? readableItems(table, [item], (each) => pausedGroup(each, stored)) : [];
        }),
      );
      return found.flat(2);
    },
  };
}

/** A list with only the group for which joining is paused; empty if the group is no longer active. */
function pausedGroup(joining: Item, stored: Item): PausedGroup[] {
  const { pausedAt } = pausedJoining.parse(joining);
  const group = parseGroup(stored);
  if (!isActive(group)) return [];
  const { id, reference, name, municipality } = group;
  return [{ id, reference, name, municipality, pausedAt }];
}

interface PendingQuery {
  /** The attributes to return, besides the keys. */
  readonly fields: readonly string[];
  /** Which items to return, as a filter expression in which `#` precedes the name of each attribute. */
  readonly filter?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * For each kind of work, the partition to which its items belong; an item from any other partition may have been
 * forged.
 */
const partitionsOfKinds = {
  group: 'group',
  starter: 'starter',
  joining: 'group',
  mailbox: 'desk',
  opening: 'opening',
} as const;

async function pendingItems(
  table: RegionTable,
  kind: keyof typeof partitionsOfKinds,
  { fields, filter, values }: PendingQuery,
): Promise<Item[]> {
  const names = Object.fromEntries(
    [tableKeys.partition, ...fields].map((name) => [`#${name}`, name]),
  );
  const items = await table.page({
    IndexName: pendingIndex.name,
    KeyConditionExpression: '#kind = :kind',
    ...(filter === undefined ? {} : { FilterExpression: filter }),
    ProjectionExpression: Object.keys(names).join(', '),
    ExpressionAttributeNames: { '#kind': pendingIndex.partition, ...names },
    ExpressionAttributeValues: { ':kind': regionalPendingKind(kind, table.regionId), ...values },
  });
  return items.filter((item) =>
    isPartitionOf(partitionsOfKinds[kind], table.regionId, partitionKey(item)),
  );
}

function partitionKey(item: Item): string {
  return String(item[tableKeys.partition]);
}
