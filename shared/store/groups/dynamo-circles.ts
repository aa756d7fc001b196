import * as z from 'zod';
import type { CircleRepository, Member } from '../../ports/groups.ts';
import { absentOr } from '../conditions.ts';
import { coordinatorKey, memberKey } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import {
  refusedAsConcurrent,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';
import { groupUnchanged } from './group-items.ts';

const memberSchema = z.object({
  municipality: z.string(),
  coordinatorId: z.string(),
  groupId: z.string(),
  state: z.enum(['invited', 'joined', 'left']),
  since: z.string(),
});

export function dynamoCircles(table: RegionTable, stamp: OutboxStamp): CircleRepository {
  return {
    async find(municipality, coordinatorId) {
      const item = await table.get(memberKey(table.regionId, municipality, coordinatorId));
      return item && memberSchema.parse(item);
    },

    async enrol(member, group) {
      const { municipality, coordinatorId, groupId } = member;
      await refusedAsConcurrent(
        table.transact([
          groupUnchanged(table, group),
          coordinatorExists(table, member),
          {
            Put: {
              TableName: table.name,
              Item: { ...memberKey(table.regionId, municipality, coordinatorId), ...member },
              ConditionExpression: absentOr('#state = :left'),
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: { ':left': 'left' },
            },
          },
          outboxWrite(
            table,
            { name: 'CoordinatorEnrolled', data: { groupId, coordinatorId, municipality } },
            stamp,
          ),
        ]),
      );
    },

    async leave(member, group) {
      await refusedAsConcurrent(
        table.transact([
          groupUnchanged(table, group),
          {
            Put: {
              TableName: table.name,
              Item: {
                ...memberKey(table.regionId, member.municipality, member.coordinatorId),
                ...member,
              },
            },
          },
        ]),
      );
    },
  };
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
