import type { CoordinatorRepository } from '../../ports/groups.ts';
import { coordinatorKey, type GroupPartition } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { WriteRefused, type RegionTable } from '../table.ts';
import { groupsInPartition } from './groups-in-partition.ts';
import { throughConfirmation } from './through-confirmation.ts';

export function dynamoCoordinators(table: RegionTable, stamp: OutboxStamp): CoordinatorRepository {
  const within = {
    group: groupsInPartition(table, stamp, 'group'),
    registration: groupsInPartition(table, stamp, 'registration'),
  };

  return {
    async find(groupId, coordinatorId) {
      return throughConfirmation(async (partition) =>
        (await within[partition].coordinators(groupId)).find(({ id }) => id === coordinatorId),
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
                UpdateExpression: 'SET mailState = :state',
                ConditionExpression:
                  'attribute_exists(PK) AND NOT mailState IN (:state, :complained)',
                ExpressionAttributeValues: { ':state': mailState, ':complained': 'complained' },
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
