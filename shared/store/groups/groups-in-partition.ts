import type { Coordinator } from '../../domain/groups/coordinator.ts';
import type { Change, Group } from '../../domain/groups/group.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import {
  coordinatorKey,
  groupKey,
  notesKey,
  partitionOf,
  sortKeys,
  type GroupPartition,
} from '../keys.ts';
import { cellWrites } from '../linking/cell-index.ts';
import { dueIds } from '../platform/due-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { revocationWrite } from '../platform/revocation-items.ts';
import { readItem } from '../readable-items.ts';
import {
  refusedAsConcurrent,
  type RegionTable,
  type RegionTableName,
  type Write,
} from '../table.ts';
import { contactWrites } from './contact-items.ts';
import { invitationRemoval } from './coordinator-invitation-items.ts';
import { groupItem, parseCoordinator, parseGroup, parseRegistration } from './group-items.ts';

/** The methods shared by the stores of both kinds of partition; `shared/ports/groups.ts` describes them. */
export function groupsInPartition(
  table: RegionTable,
  stamp: OutboxStamp,
  partition: GroupPartition,
) {
  const parse = partition === 'registration' ? parseRegistration : parseGroup;

  const coordinators = async (groupId: string): Promise<Coordinator[]> => {
    const items = await table.query(
      partitionOf(partition, table.regionId, groupId),
      sortKeys.coordinator,
    );
    return items.map((item) => readItem(item, parseCoordinator));
  };

  /** The writes that store a change and, if the group closes or its data is removed, revoke its tokens. */
  const stateWrites = (before: Group, { group, event }: Change, removesData = false): Write[] => [
    putState(table, partition, group, before.version),
    outboxWrite(table, event, stamp),
    ...cellWrites(table, before, group),
    ...(removesData || isClosing(before, group)
      ? [revocationWrite(table, { subjectId: group.id }, stamp)]
      : []),
  ];

  return {
    coordinators,
    stateWrites,

    find: async (groupId: string): Promise<Group | undefined> => {
      const item = await table.get(groupKey(table.regionId, groupId, partition));
      return item && readItem(item, parse);
    },

    /** `also` is written in the same transaction. */
    saveAndForget: async (
      before: Group,
      change: Change,
      also: readonly Write[] = [],
    ): Promise<void> => {
      // Read first: whoever is invited or becomes a coordinator after this makes the transaction fail.
      const invited = partition === 'group' ? await invitationRemoval(table, before.id, stamp) : [];
      const forgotten = await coordinators(before.id);
      await refusedAsConcurrent(
        table.transact([
          ...stateWrites(before, change, true),
          ...forgotten.flatMap(({ groupId, id }) => [
            {
              Delete: {
                TableName: table.name,
                Key: coordinatorKey(table.regionId, groupId, id, partition),
              },
            },
            revocationWrite(table, { recipientId: id }, stamp),
          ]),
          ...(partition === 'group'
            ? [{ Delete: { TableName: table.name, Key: notesKey(table.regionId, before.id) } }]
            : []),
          ...also,
          ...forgotten.flatMap((coordinator) => contactWrites(table, coordinator, undefined)),
          ...invited,
        ]),
      );
    },

    dueBefore: (moment: Date, limit: number) => dueIds(table, partition, moment, limit),
  };
}

/** Closing a group ends every token issued for it; its coordinators' tokens end when the coordinators are forgotten. */
function isClosing(before: Group, after: Group): boolean {
  return after.status === 'closed' && before.status !== 'closed';
}

/**
 * The write that stores a group. It is refused unless the group is new in its partition or, if `versionBefore` is
 * given, the stored group still has that version.
 */
export function putState(
  table: RegionTableName,
  partition: GroupPartition,
  group: Group,
  versionBefore?: number,
): Write {
  const Put = { TableName: table.name, Item: groupItem(table.regionId, group, partition) };
  if (versionBefore === undefined) return { Put: { ...Put, ...isAbsent } };
  return {
    Put: { ...Put, ...versionIs(versionBefore) },
  };
}
