import * as z from 'zod';
import { ConcurrentChange } from '../../domain/errors.ts';
import type { Coordinator } from '../../domain/groups/coordinator.ts';
import type { Group } from '../../domain/groups/group.ts';
import { ReferenceTaken } from '../../domain/groups/reference.ts';
import type { RegistrationRepository } from '../../ports/groups.ts';
import { versionIs } from '../conditions.ts';
import { coordinatorKey, groupKey } from '../keys.ts';
import { transactAdmitted } from '../platform/admission-items.ts';
import { firstLetterRemoval } from '../platform/first-letter-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { storeOnce } from '../platform/store-once.ts';
import {
  refusedAsConcurrent,
  type RegionTable,
  type RegionTableName,
  type Write,
  WriteRefused,
} from '../table.ts';
import { contactWrites } from './contact-items.ts';
import { coordinatorItem } from './group-items.ts';
import { groupsInPartition, putState } from './groups-in-partition.ts';
import { putReference } from './reference-items.ts';
import { throughConfirmation } from './through-confirmation.ts';

const registeredGroup = z.object({ id: z.string(), confirmBy: z.string() });

export function dynamoRegistrations(
  table: RegionTable,
  stamp: OutboxStamp,
): RegistrationRepository {
  const registration = groupsInPartition(table, stamp, 'registration');
  const within = { registration, group: groupsInPartition(table, stamp, 'group') };

  return {
    dueBefore: registration.dueBefore,
    coordinators: registration.coordinators,
    saveAndForget: async (before, change) => registration.saveAndForget(before, change),

    async withdraw(before, change) {
      const letter = await firstLetterRemoval(table, before.id);
      await registration.saveAndForget(before, change, letter);
    },

    async find(groupId) {
      return throughConfirmation((partition) => within[partition].find(groupId));
    },

    async register({ group, coordinator, event }, idempotencyKey, admission) {
      const { id, confirmBy } = group;
      return storeOnce(table, {
        idempotencyKey,
        response: { id, confirmBy },
        schema: registeredGroup,
        admission,
        now: stamp.clock(),
        writes: [
          putState(table, 'registration', group),
          {
            Put: {
              TableName: table.name,
              Item: coordinatorItem(table.regionId, coordinator, 'registration'),
            },
          },
          ...contactWrites(table, undefined, coordinator),
          outboxWrite(table, event, stamp),
        ],
      });
    },

    async correct(before, { group, coordinator, event }) {
      const Item = coordinatorItem(table.regionId, coordinator, 'registration');
      await refusedAsConcurrent(
        table.transact([
          putState(table, 'registration', group, before.group.version),
          { Put: { TableName: table.name, Item, ...mailStateIs(before.coordinator) } },
          ...contactWrites(table, before.coordinator, coordinator),
          outboxWrite(table, event, stamp),
        ]),
      );
    },

    async confirm(before, { group, event }, admission) {
      const coordinators = await registration.coordinators(before.id);
      const writes = [
        removal(table, before),
        putState(table, 'group', group),
        ...coordinators.flatMap((coordinator) => coordinatorMove(table, coordinator)),
        outboxWrite(table, event, stamp),
        putReference(table, group.reference, group),
      ];
      try {
        await transactAdmitted(table, writes, admission, stamp.clock());
      } catch (error) {
        const refused = error instanceof ConcurrentChange ? error.cause : undefined;
        if (refused instanceof WriteRefused && refused.failedAt(writes.length - 1))
          throw new ReferenceTaken({ cause: refused });
        throw error;
      }
    },
  };
}

/** The write that removes a registration's state; its partition keeps only the event that reported the registration. */
function removal(table: RegionTableName, { id, version }: Group): Write {
  return {
    Delete: {
      TableName: table.name,
      Key: groupKey(table.regionId, id, 'registration'),
      ...versionIs(version),
    },
  };
}

/**
 * The writes that move a coordinator to the group. They fail if a bounce or complaint has been recorded since the
 * coordinator was read, because the move would lose it.
 */
function coordinatorMove(table: RegionTableName, coordinator: Coordinator): Write[] {
  const { groupId, id } = coordinator;
  return [
    {
      Delete: {
        TableName: table.name,
        Key: coordinatorKey(table.regionId, groupId, id, 'registration'),
        ...mailStateIs(coordinator),
      },
    },
    { Put: { TableName: table.name, Item: coordinatorItem(table.regionId, coordinator) } },
  ];
}

function mailStateIs({ mailState }: Coordinator) {
  return {
    ConditionExpression: 'mailState = :read',
    ExpressionAttributeValues: { ':read': mailState },
  };
}
