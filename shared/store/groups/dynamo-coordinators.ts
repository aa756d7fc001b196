import * as z from 'zod';
import { ConcurrentChange } from '../../domain/errors.ts';
import type { Coordinator, RemovedCoordinator } from '../../domain/groups/coordinator.ts';
import { nextFirst } from '../../domain/groups/own-details.ts';
import { retentionTerms } from '../../domain/platform/retention-terms.ts';
import { daysAfter } from '../../domain/platform/time.ts';
import type { CoordinatorRepository } from '../../ports/groups.ts';
import {
  coordinatorKey,
  partitionOf,
  removedCoordinatorKey,
  sortKeys,
  type GroupPartition,
} from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { revocationWrite } from '../platform/revocation-items.ts';
import { readItem } from '../readable-items.ts';
import {
  epochSeconds,
  refusedAsConcurrent,
  WriteRefused,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';
import { contactWrites } from './contact-items.ts';
import { coordinatorItem, parseCoordinator } from './group-items.ts';
import { nominationIn, nominationWithout, roleChange, roleIs } from './nomination-items.ts';
import { throughConfirmation } from './through-confirmation.ts';

const removedSchema: z.ZodType<RemovedCoordinator> = z.object({
  id: z.string(),
  groupId: z.string(),
  name: z.string(),
  email: z.string(),
});

export function dynamoCoordinators(table: RegionTable, stamp: OutboxStamp): CoordinatorRepository {
  const find: CoordinatorRepository['find'] = async (groupId, coordinatorId) => {
    const item = await throughConfirmation((partition) =>
      table.get(coordinatorKey(table.regionId, groupId, coordinatorId, partition)),
    );
    return item && readItem(item, parseCoordinator);
  };

  const ofGroup = async (groupId: string): Promise<Coordinator[]> => {
    const items = await table.query(
      partitionOf('group', table.regionId, groupId),
      sortKeys.coordinator,
    );
    return items.map((item) => readItem(item, parseCoordinator));
  };

  return {
    find,

    async save(before, after, events) {
      const Item = coordinatorItem(table.regionId, after);
      await refusedAsConcurrent(
        table.transact([
          { Put: { TableName: table.name, Item, ...isStillAs(before) } },
          ...contactWrites(table, before, after),
          ...events.map((event) => outboxWrite(table, event, stamp)),
        ]),
      );
    },

    async removed(groupId, coordinatorId) {
      const item = await table.get(removedCoordinatorKey(table.regionId, groupId, coordinatorId));
      return item && readItem(item, (stored) => removedSchema.parse(stored));
    },

    async remove({ groupId, id }, event, keep) {
      const coordinators = await ofGroup(groupId);
      const stored = coordinators.find((each) => each.id === id);
      if (!stored) throw new ConcurrentChange();
      const nomination = await nominationIn(table, groupId);
      const next = nextFirst(
        stored,
        coordinators.filter((each) => each !== stored),
      );
      await refusedAsConcurrent(
        table.transact([
          {
            Delete: {
              TableName: table.name,
              Key: coordinatorKey(table.regionId, groupId, id),
              ...roleIs(stored),
            },
          },
          ...contactWrites(table, stored, undefined),
          outboxWrite(table, event, stamp),
          revocationWrite(table, { recipientId: id }, stamp),
          ...(next ? [roleChange(table, next, 'first')] : []),
          nominationWithout(table, stored, nomination),
          ...(keep ? [removedWrite(table, stored, stamp.clock())] : []),
        ]),
      );
    },

    async saveMailState({ groupId, id, mailState }, event) {
      const save = async (partition: GroupPartition): Promise<true | undefined> => {
        try {
          await table.transact([
            {
              Update: {
                TableName: table.name,
                Key: coordinatorKey(table.regionId, groupId, id, partition),
                UpdateExpression:
                  'SET mailState = :state, mailFailsSince = if_not_exists(mailFailsSince, :now)',
                ConditionExpression:
                  'attribute_exists(PK) AND NOT mailState IN (:state, :complained)',
                ExpressionAttributeValues: {
                  ':state': mailState,
                  ':complained': 'complained',
                  ':now': stamp.clock().toISOString(),
                },
              },
            },
            outboxWrite(table, event, stamp),
          ]);
          return true;
        } catch (error) {
          if (error instanceof WriteRefused && error.failedAt(0)) return undefined;
          throw error;
        }
      };
      await throughConfirmation(save);
    },
  };
}

function removedWrite(
  { name: TableName, regionId }: RegionTableName,
  { groupId, id, name, email }: Coordinator,
  now: Date,
): Write {
  const Item = {
    ...removedCoordinatorKey(regionId, groupId, id),
    id,
    groupId,
    name,
    email,
    expiresAt: epochSeconds(daysAfter(now, retentionTerms.removedCoordinator.days)),
  };
  return { Put: { TableName, Item } };
}

/** The condition that the stored coordinator still has the details, role, consents and mail state that were read. */
function isStillAs({ name, email, phone, role, consents, mailState }: Coordinator) {
  return {
    ConditionExpression:
      '#name = :name AND email = :email AND phone = :phone AND #role = :role AND consents = :consents AND mailState = :mailState',
    // `name` and `role` are reserved words in DynamoDB.
    ExpressionAttributeNames: { '#name': 'name', '#role': 'role' },
    ExpressionAttributeValues: {
      ':name': name,
      ':email': email,
      ':phone': phone,
      ':role': role,
      ':consents': consents,
      ':mailState': mailState,
    },
  };
}
