import type { CoordinatorRepository } from '../../ports/groups.ts';
import { coordinatorKey, type GroupPartition } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { revocationWrite } from '../platform/revocation-items.ts';
import { readItem } from '../readable-items.ts';
import { refusedAsConcurrent, WriteRefused, type RegionTable } from '../table.ts';
import { contactWrites } from './contact-items.ts';
import { parseCoordinator } from './group-items.ts';
import { throughConfirmation } from './through-confirmation.ts';

export function dynamoCoordinators(table: RegionTable, stamp: OutboxStamp): CoordinatorRepository {
  const find: CoordinatorRepository['find'] = async (groupId, coordinatorId) => {
    const item = await throughConfirmation((partition) =>
      table.get(coordinatorKey(table.regionId, groupId, coordinatorId, partition)),
    );
    return item && readItem(item, parseCoordinator);
  };

  return {
    find,

    async remove({ groupId, id }, event) {
      const stored = await find(groupId, id);
      await refusedAsConcurrent(
        table.transact([
          {
            Delete: {
              TableName: table.name,
              Key: coordinatorKey(table.regionId, groupId, id),
              ConditionExpression: 'attribute_exists(PK)',
            },
          },
          ...contactWrites(table, stored, undefined),
          outboxWrite(table, event, stamp),
          revocationWrite(table, { recipientId: id }, stamp),
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
