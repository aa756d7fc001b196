import * as z from 'zod';
import type { Invitation } from '../../domain/desk/invitation.ts';
import { roleNames } from '../../domain/desk/rights.ts';
import type { InvitationRepository } from '../../ports/desk.ts';
import { isAbsent } from '../conditions.ts';
import { invitationKey, officersPartition, sortKeys } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { storeOnce } from '../platform/store-once.ts';
import { epochSeconds, refusedAsConcurrent, type RegionTable } from '../table.ts';
import { invitationRemoval } from './answer-items.ts';

const invitationSchema: z.ZodType<Invitation> = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  title: z.string(),
  organisation: z.enum(['police', 'municipality']).optional(),
  municipalities: z.array(z.string()),
  roles: z.array(z.enum(roleNames)),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
/** In the table, `expiresAt` is the second after which the item is removed. */
const lastMoment = z.looseObject({ lastMoment: z.string() });
const stored = {
  parse: (item: unknown): Invitation =>
    invitationSchema.parse({
      ...lastMoment.parse(item),
      expiresAt: lastMoment.parse(item).lastMoment,
    }),
};
const responded = z.object({ id: z.string() });

export function dynamoInvitations(table: RegionTable, stamp: OutboxStamp): InvitationRepository {
  const { name: TableName, regionId } = table;
  return {
    async find(id) {
      const item = await table.get(invitationKey(regionId, id));
      return item && stored.parse(item);
    },

    async list() {
      const items = await table.query(officersPartition(regionId), sortKeys.invitation);
      return items.map((item) => stored.parse(item));
    },

    async invite({ invitation, event }, idempotencyKey) {
      const { expiresAt, ...rest } = invitation;
      const Item = {
        ...invitationKey(regionId, invitation.id),
        ...rest,
        lastMoment: expiresAt,
        expiresAt: epochSeconds(new Date(expiresAt)),
      };
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
          ...invitationRemoval(table, invitation.id, stamp),
          outboxWrite(table, event, stamp),
        ]),
      );
    },
  };
}
