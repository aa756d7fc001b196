import * as z from 'zod';
import type { InvitationRepository } from '../../ports/desk.ts';
import { isAbsent } from '../conditions.ts';
import { invitationKey, officersPartition, sortKeys } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { storeOnce } from '../platform/store-once.ts';
import { readableItems } from '../readable-items.ts';
import { refusedAsConcurrent, type RegionTable } from '../table.ts';
import { invitationRemoval } from './answer-items.ts';
import { invitationItem, parseInvitation } from './invitation-items.ts';

const responded = z.object({ id: z.string() });

export function dynamoInvitations(table: RegionTable, stamp: OutboxStamp): InvitationRepository {
  const { name: TableName, regionId } = table;
  return {
    async find(id) {
      const item = await table.get(invitationKey(regionId, id));
      return item && parseInvitation(item);
    },

    async list() {
      const items = await table.query(officersPartition(regionId), sortKeys.invitation);
      return readableItems(table, items, parseInvitation);
    },

    async invite({ invitation, event }, idempotencyKey) {
      const Item = invitationItem(regionId, invitation);
      const { id } = await storeOnce(table, {
        idempotencyKey,
        response: { id: invitation.id },
        schema: responded,
        admission: { counted: [] },
        now: stamp.clock(),
        writes: [{ Put: { TableName, Item, ...isAbsent } }, outboxWrite(table, event, stamp)],
      });
      return id;
    },

    async withdraw({ invitation, event }) {
      await refusedAsConcurrent(
        table.transact([
          ...invitationRemoval(table, invitation.id, stamp, 'withdrawn'),
          outboxWrite(table, event, stamp),
        ]),
      );
    },
  };
}
