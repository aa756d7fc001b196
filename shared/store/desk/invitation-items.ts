import * as z from 'zod';
import {
  signInWays,
  type Invitation,
  type InvitationChange,
} from '../../domain/desk/invitation.ts';
import { roleNames } from '../../domain/desk/rights.ts';
import { invitationKey } from '../keys.ts';
import { outboxWrite, type OutboxStamp } from '../platform/outbox.ts';
import { revocationWrite } from '../platform/revocation-items.ts';
import { epochSeconds, type Item, type RegionTableName, type Write } from '../table.ts';

const invitationSchema: z.ZodType<Invitation> = z.object({
  id: z.string(),
  renews: z.literal(true).optional(),
  email: z.string(),
  name: z.string(),
  title: z.string(),
  organisation: z.enum(['police', 'municipality']).optional(),
  signIn: z.enum(signInWays),
  municipalities: z.array(z.string()),
  roles: z.array(z.enum(roleNames)),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
/**
 * The item's own `expiresAt` tells the table when to remove the item, in whole seconds, so the time at which the
 * invitation expires is stored as `lastMoment`.
 */
const lastMoment = z.looseObject({ lastMoment: z.string() });

export function parseInvitation(item: unknown): Invitation {
  const stored = lastMoment.parse(item);
  return invitationSchema.parse({ ...stored, expiresAt: stored.lastMoment });
}

export function invitationItem(regionId: string, { expiresAt, ...invitation }: Invitation): Item {
  return {
    ...invitationKey(regionId, invitation.id),
    ...invitation,
    lastMoment: expiresAt,
    expiresAt: epochSeconds(new Date(expiresAt)),
  };
}

/** The writes that replace any earlier invitation with this id, and revoke the tokens of the earlier invitation. */
export function renewedInvitation(
  table: RegionTableName,
  { invitation, event }: InvitationChange,
  stamp: OutboxStamp,
): Write[] {
  return [
    { Put: { TableName: table.name, Item: invitationItem(table.regionId, invitation) } },
    revocationWrite(table, { subjectId: invitation.id }, stamp, 'replaced'),
    outboxWrite(table, event, stamp),
  ];
}
