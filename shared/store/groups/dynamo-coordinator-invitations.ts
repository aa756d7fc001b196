import * as z from 'zod';
import type { CoordinatorInvitation } from '../../domain/groups/coordinator-invitation.ts';
import type { CoordinatorInvitations } from '../../ports/groups.ts';
import { isAbsent } from '../conditions.ts';
import { invitationsKey, invitedKey } from '../keys.ts';
import { respondedBefore } from '../platform/idempotency-items.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { revocationWrite } from '../platform/revocation-items.ts';
import { storeOnce } from '../platform/store-once.ts';
import { readItem } from '../readable-items.ts';
import { refusedAsConcurrent, type RegionTable, type Write } from '../table.ts';
import { contactWrites } from './contact-items.ts';
import {
  coordinatorInvitationItem,
  invitationsAre,
  invitationsOf,
  invitationsVersion,
  parseCoordinatorInvitation,
} from './coordinator-invitation-items.ts';
import { coordinatorItem, groupUnchanged } from './group-items.ts';
import { nominationUnchanged, roleChange } from './nomination-items.ts';

const invited = z.object({ invitationId: z.string() });

export function dynamoCoordinatorInvitations(
  table: RegionTable,
  stamp: OutboxStamp,
): CoordinatorInvitations {
  const { name: TableName, regionId } = table;
  const changed = (groupId: string, version: number): Write => ({
    Put: {
      TableName,
      Item: { ...invitationsKey(regionId, groupId), version: version + 1 },
      ...invitationsAre(version),
    },
  });
  const removal = ({ groupId, id }: Pick<CoordinatorInvitation, 'groupId' | 'id'>): Write[] => [
    {
      Delete: {
        TableName,
        Key: invitedKey(regionId, groupId, id),
        ConditionExpression: 'attribute_exists(PK)',
      },
    },
    revocationWrite(table, { recipientId: id }, stamp),
  ];

  return {
    async of(groupId) {
      const version = await invitationsVersion(table, groupId);
      return { version, invitations: await invitationsOf(table, groupId) };
    },

    async find(groupId, id) {
      const item = await table.get(invitedKey(regionId, groupId, id));
      return item && readItem(item, parseCoordinatorInvitation);
    },

    invitedBefore: async (request) => respondedBefore(table, request, invited, stamp.clock()),

    invite: async (group, { version, nomination }, { invitation, event }, request, admission) =>
      storeOnce(table, {
        idempotencyKey: request,
        response: { invitationId: invitation.id },
        schema: invited,
        admission,
        now: stamp.clock(),
        writes: [
          groupUnchanged(table, group),
          changed(group.id, version),
          nominationUnchanged(table, group.id, nomination),
          {
            Put: { TableName, Item: coordinatorInvitationItem(regionId, invitation), ...isAbsent },
          },
          outboxWrite(table, event, stamp),
        ],
      }),

    async end(invitation, event) {
      await refusedAsConcurrent(
        table.transact([...removal(invitation), outboxWrite(table, event, stamp)]),
      );
    },

    async accept(group, invitation, { coordinator, succeeded, events }) {
      const version = await invitationsVersion(table, group.id);
      const Item = coordinatorItem(regionId, coordinator);
      await refusedAsConcurrent(
        table.transact([
          groupUnchanged(table, group),
          changed(group.id, version),
          ...removal(invitation),
          { Put: { TableName, Item, ...isAbsent } },
          ...contactWrites(table, undefined, coordinator),
          ...(succeeded ? [roleChange(table, succeeded, 'second')] : []),
          ...events.map((event) => outboxWrite(table, event, stamp)),
        ]),
      );
    },
  };
}
