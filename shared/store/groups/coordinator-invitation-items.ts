import * as z from 'zod';
import type { CoordinatorInvitation } from '../../domain/groups/coordinator-invitation.ts';
import { isAbsent, versionIs } from '../conditions.ts';
import { invitationsKey, invitedKey, nominationKey, partitionOf, sortKeys } from '../keys.ts';
import type { OutboxStamp } from '../platform/outbox.ts';
import { revocationWrite } from '../platform/revocation-items.ts';
import { epochSeconds, type Item, type RegionTable, type Write } from '../table.ts';

const invitationSchema = z.object({
  id: z.string(),
  groupId: z.string(),
  email: z.string(),
  invitedAt: z.string(),
  /** The item's own `expiresAt` tells the table when to remove the item, in whole seconds. */
  lastMoment: z.string(),
  succeeds: z.string().optional(),
});
const versionSchema = z.object({ version: z.int() });

export function parseCoordinatorInvitation(item: Item): CoordinatorInvitation {
  const { lastMoment: expiresAt, ...invitation } = invitationSchema.parse(item);
  return { ...invitation, expiresAt };
}

export function coordinatorInvitationItem(
  regionId: string,
  { expiresAt, ...invitation }: CoordinatorInvitation,
): Item {
  return {
    ...invitedKey(regionId, invitation.groupId, invitation.id),
    ...invitation,
    lastMoment: expiresAt,
    expiresAt: epochSeconds(new Date(expiresAt)),
  };
}

/** How often the invitations for a group have changed; 0 if nobody was ever invited. */
export async function invitationsVersion(table: RegionTable, groupId: string): Promise<number> {
  const item = await table.get(invitationsKey(table.regionId, groupId));
  return item ? versionSchema.parse(item).version : 0;
}

/** The condition that the invitations for a group have not changed since this version. */
export function invitationsAre(version: number) {
  return version === 0 ? isAbsent : versionIs(version);
}

export async function invitationsOf(
  table: RegionTable,
  groupId: string,
): Promise<CoordinatorInvitation[]> {
  const partition = partitionOf('group', table.regionId, groupId);
  return (await table.query(partition, sortKeys.invited)).map(parseCoordinatorInvitation);
}

/**
 * The writes that remove every invitation for a group, with their tokens, and its nomination. They fail if somebody has
 * been invited or has become a coordinator since this function was called.
 */
export async function invitationRemoval(
  table: RegionTable,
  groupId: string,
  stamp: OutboxStamp,
): Promise<Write[]> {
  const { name: TableName, regionId } = table;
  const version = await invitationsVersion(table, groupId);
  const invitations = await invitationsOf(table, groupId);
  return [
    {
      Delete: {
        TableName,
        Key: invitationsKey(regionId, groupId),
        ...invitationsAre(version),
      },
    },
    { Delete: { TableName, Key: nominationKey(regionId, groupId) } },
    ...invitations.flatMap(({ id }) => [
      { Delete: { TableName, Key: invitedKey(regionId, groupId, id) } },
      revocationWrite(table, { recipientId: id }, stamp),
    ]),
  ];
}
