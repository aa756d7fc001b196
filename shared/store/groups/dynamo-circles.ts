import * as z from 'zod';
import {
  keepEndedMembershipDays,
  memberSources,
  memberStates,
  wasEnded,
  type Member,
} from '../../domain/groups/circle.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { CircleRepository } from '../../ports/groups.ts';
import { batchGet, type Projection } from '../batch-get.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import {
  coordinatorKey,
  groupKey,
  memberKey,
  partitionOf,
  sortKeys,
  tableKeys,
  type Key,
} from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { readableItems, readItem } from '../readable-items.ts';
import {
  epochSeconds,
  refusedAsConcurrent,
  type Item,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';
import { groupUnchanged } from './group-items.ts';

/** A member without a source and a version was stored by the system, before those were kept. */
const memberSchema = z.object({
  municipality: z.string(),
  coordinatorId: z.string(),
  groupId: z.string(),
  state: z.enum(memberStates),
  since: z.string(),
  source: z.enum(memberSources).default('system'),
  officerTitle: z.string().optional(),
  endedFrom: z.enum(['invited', 'joined']).optional(),
  takenOut: z.object({ at: z.string(), officerTitle: z.string() }).optional(),
  version: z.int().default(0),
});
const groupDetails = z.object({ reference: z.string(), name: z.string() });
const coordinatorDetails = z.object({ role: z.enum(['first', 'second']) });
// `name`, `reference` and `role` are reserved words in DynamoDB.
const groupProjection = {
  ProjectionExpression: 'PK, SK, #name, #reference',
  ExpressionAttributeNames: { '#name': 'name', '#reference': 'reference' },
} as const;
const coordinatorProjection = {
  ProjectionExpression: 'PK, SK, #role',
  ExpressionAttributeNames: { '#role': 'role' },
} as const;
const parseMember = (item: Item) => memberSchema.parse(item);

export function dynamoCircles(table: RegionTable, stamp: OutboxStamp): CircleRepository {
  const { name: TableName, regionId } = table;
  const groupOf = ({ groupId }: Member) => groupKey(regionId, groupId);
  const coordinatorOf = ({ groupId, coordinatorId }: Member) =>
    coordinatorKey(regionId, groupId, coordinatorId);
  return {
    async find(municipality, coordinatorId) {
      const item = await table.get(memberKey(regionId, municipality, coordinatorId));
      return item && readItem(item, parseMember);
    },

    async of(municipality) {
      const partition = partitionOf('circle', regionId, municipality);
      return readableItems(table, await table.query(partition, sortKeys.member), parseMember);
    },

    async detailsOf(members) {
      const [groups, coordinators] = await Promise.all([
        readDetails(table, members.map(groupOf), groupDetails, groupProjection),
        readDetails(table, members.map(coordinatorOf), coordinatorDetails, coordinatorProjection),
      ]);
      return new Map(
        members.map((member) => {
          const group = groups.get(keyText(groupOf(member)));
          const coordinator = coordinators.get(keyText(coordinatorOf(member)));
          return [member.coordinatorId, { ...(group ? { group } : {}), ...coordinator }];
        }),
      );
    },

    async save({ before, after, event }, group) {
      const key = memberKey(regionId, after.municipality, after.coordinatorId);
      await refusedAsConcurrent(
        table.transact([
          ...(group ? [groupUnchanged(table, group)] : []),
          ...(event?.name === 'CoordinatorEnrolled' ? [coordinatorExists(table, after)] : []),
          {
            Put: {
              TableName,
              Item: { ...key, ...after, ...expiryOf(after, stamp.clock()) },
              ...unchangedSince(before?.version),
            },
          },
          ...(event ? [outboxWrite(table, event, stamp)] : []),
        ]),
      );
    },
  };
}

/** A membership that the system has ended is kept only for as long as somebody may need to take the member out. */
function expiryOf(member: Member, now: Date) {
  return wasEnded(member)
    ? { [tableKeys.expiry]: epochSeconds(daysAfter(now, keepEndedMembershipDays)) }
    : {};
}

/** The condition that the stored member still has this version; `undefined` means that nothing was stored. */
function unchangedSince(version: number | undefined) {
  if (version === undefined) return isAbsent;
  return version === 0
    ? { ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(version)' }
    : versionIs(version);
}

/**
 * Reads what a list shows from the items with these keys, and nothing else; returns it by key. An item that cannot be
 * read is logged and left out.
 */
async function readDetails<Schema extends z.ZodObject>(
  table: RegionTable,
  keys: readonly Key[],
  schema: Schema,
  projection: Projection,
): Promise<Map<string, z.output<Schema>>> {
  const unique = new Map(keys.map((key) => [keyText(key), key]));
  const items = await batchGet(table, [...unique.values()], {
    consistent: false,
    projection,
  });
  return new Map(
    readableItems(table, items, (item) => [keyText(item as Item & Key), schema.parse(item)]),
  );
}

function keyText({ PK, SK }: Key): string {
  return `${PK} ${SK}`;
}

/** Makes an enrolment fail if the coordinator has been removed since the coordinators were read. */
function coordinatorExists(
  { name: TableName, regionId }: RegionTableName,
  { groupId, coordinatorId }: Member,
): Write {
  return {
    ConditionCheck: {
      TableName,
      Key: coordinatorKey(regionId, groupId, coordinatorId),
      ConditionExpression: 'attribute_exists(PK)',
    },
  };
}
