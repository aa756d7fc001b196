import * as z from 'zod';
import { ConcurrentChange } from '../../domain/errors.ts';
import type { Change, Group } from '../../domain/groups/group.ts';
import { ReferenceTaken } from '../../domain/groups/reference.ts';
import type { GroupRepository } from '../../ports/groups.ts';
import { absentOr, isAbsent, versionIs } from '../conditions.ts';
import {
  coordinatorKey,
  groupKey,
  partitionOf,
  referenceKey,
  regionalPendingKind,
  sortKeys,
} from '../keys.ts';
import { cellWrites } from '../linking/cell-index.ts';
import { dueItems } from '../platform/due-items.ts';
import { putIdempotencyKey, storedBefore } from '../platform/idempotency-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import {
  refusedAsConcurrent,
  WriteRefused,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';
import { coordinatorItem, groupItem, parseCoordinator, parseGroup } from './group-items.ts';

const storedReference = z.object({ groupId: z.string() });

export function dynamoGroups(table: RegionTable, stamp: OutboxStamp): GroupRepository {
  const find = async (groupId: string): Promise<Group | undefined> => {
    const item = await table.get(groupKey(table.regionId, groupId));
    return item && parseGroup(item);
  };

  const stateWrites = (before: Group, { group, event }: Change): Write[] => [
    putState(table, group, before.version),
    outboxWrite(table, event, stamp),
    ...cellWrites(table, before, group),
  ];

  return {
    find,

    async findByReference(reference) {
      const item = await table.get(referenceKey(table.regionId, reference));
      return item && find(storedReference.parse(item).groupId);
    },

    async coordinators(groupId) {
      const items = await table.query(
        partitionOf('group', table.regionId, groupId),
        sortKeys.coordinator,
      );
      return items.map(parseCoordinator);
    },

    async register({ group, coordinator, event }, idempotencyKey) {
      try {
        await table.transact([
          putIdempotencyKey(table, idempotencyKey, group.id, stamp.clock()),
          putState(table, group),
          { Put: { TableName: table.name, Item: coordinatorItem(table.regionId, coordinator) } },
          outboxWrite(table, event, stamp),
        ]);
        return group;
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error;
        const registeredId = await storedBefore(table, idempotencyKey, stamp.clock());
        const registered = registeredId && (await find(registeredId));
        if (registered) return registered;
        throw new ConcurrentChange({ cause: error });
      }
    },

    async save(before, change) {
      const reference = change.group.reference;
      const isNewReference = reference !== undefined && before.reference === undefined;
      const moves = before.municipality !== change.group.municipality;
      const writes = stateWrites(before, change);
      if (reference !== undefined && (isNewReference || moves))
        writes.push(putReference(table, reference, change.group));
      try {
        await table.transact(writes);
      } catch (error) {
        if (!(error instanceof WriteRefused)) throw error;
        if (isNewReference && error.failedAt(writes.length - 1))
          throw new ReferenceTaken({ cause: error });
        throw new ConcurrentChange({ cause: error });
      }
    },

    async saveAndForget(before, change) {
      const coordinators = await table.query(
        partitionOf('group', table.regionId, before.id),
        sortKeys.coordinator,
      );
      await refusedAsConcurrent(
        table.transact([
          ...stateWrites(before, change),
          ...coordinators.map(parseCoordinator).map(({ groupId, id }) => ({
            Delete: { TableName: table.name, Key: coordinatorKey(table.regionId, groupId, id) },
          })),
        ]),
      );
    },

    async dueBefore(moment, limit) {
      const items = await dueItems(
        table,
        regionalPendingKind('registration', table.regionId),
        moment,
        limit,
      );
      return items.map((item) => parseGroup(item).id);
    },

    async saveMailState(coordinator, event) {
      const { groupId, id, mailState } = coordinator;
      const saving = table.transact([
        {
          Update: {
            TableName: table.name,
            Key: coordinatorKey(table.regionId, groupId, id),
            UpdateExpression: 'SET mailState = :state',
            ConditionExpression: 'attribute_exists(PK) AND NOT mailState IN (:state, :complained)',
            ExpressionAttributeValues: { ':state': mailState, ':complained': 'complained' },
          },
        },
        outboxWrite(table, event, stamp),
      ]);
      await saving.catch((error: unknown) => {
        if (error instanceof WriteRefused && error.failedAt(0)) return;
        throw error;
      });
    },
  };
}

function putState(table: RegionTableName, group: Group, versionBefore?: number): Write {
  const Put = { TableName: table.name, Item: groupItem(table.regionId, group) };
  if (versionBefore === undefined) return { Put: { ...Put, ...isAbsent } };
  return {
    Put: { ...Put, ...versionIs(versionBefore) },
  };
}

/** Keeps references unique. A group keeps its reference when it moves to another municipality. */
function putReference(table: RegionTableName, reference: string, group: Group): Write {
  const Item = {
    ...referenceKey(table.regionId, reference),
    groupId: group.id,
    municipality: group.municipality,
  };
  const condition = {
    ConditionExpression: absentOr('groupId = :own'),
    ExpressionAttributeValues: { ':own': group.id },
  };
  return { Put: { TableName: table.name, Item, ...condition } };
}
