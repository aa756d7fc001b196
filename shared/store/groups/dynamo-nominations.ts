import type { Nominations } from '../../ports/groups.ts';
import { coordinatorKey, invitationsKey } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { refusedAsConcurrent, type RegionTable, type Write } from '../table.ts';
import { invitationsAre } from './coordinator-invitation-items.ts';
import { groupUnchanged } from './group-items.ts';
import {
  nominationIn,
  nominationIs,
  nominationItem,
  nominationRemoval,
  roleChange,
  roleIs,
} from './nomination-items.ts';

export function dynamoNominations(table: RegionTable, stamp: OutboxStamp): Nominations {
  const { name: TableName, regionId } = table;
  const hasRole = (groupId: string, id: string, role: 'first' | 'second'): Write => ({
    ConditionCheck: {
      TableName,
      Key: coordinatorKey(regionId, groupId, id),
      ...roleIs({ role }),
    },
  });

  return {
    find: async (groupId) => nominationIn(table, groupId),

    async nominate(group, before, { nomination, event }) {
      const Item = nominationItem(regionId, nomination);
      await refusedAsConcurrent(
        table.transact([
          groupUnchanged(table, group),
          { Put: { TableName, Item, ...nominationIs(before.nomination) } },
          {
            ConditionCheck: {
              TableName,
              Key: invitationsKey(regionId, group.id),
              ...invitationsAre(before.version),
            },
          },
          hasRole(group.id, nomination.byCoordinatorId, 'first'),
          hasRole(group.id, nomination.coordinatorId, 'second'),
          outboxWrite(table, event, stamp),
        ]),
      );
    },

    async end(nomination, event) {
      await refusedAsConcurrent(
        table.transact([nominationRemoval(table, nomination), outboxWrite(table, event, stamp)]),
      );
    },

    async accept(group, nomination, event) {
      const { groupId, coordinatorId, byCoordinatorId } = nomination;
      await refusedAsConcurrent(
        table.transact([
          groupUnchanged(table, group),
          nominationRemoval(table, nomination),
          roleChange(table, { groupId, id: byCoordinatorId }, 'second'),
          roleChange(table, { groupId, id: coordinatorId }, 'first'),
          outboxWrite(table, event, stamp),
        ]),
      );
    },
  };
}
