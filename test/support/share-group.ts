import { randomUUID } from 'node:crypto';
import { inviteCoordinator } from '../../shared/domain/groups/coordinator-invitation.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { coordinatorInvitationItem } from '../../shared/store/groups/coordinator-invitation-items.ts';
import {
  coordinatorItem,
  parseCoordinator,
  parseGroup,
} from '../../shared/store/groups/group-items.ts';
import { groupKey, partitionOf, sortKeys } from '../../shared/store/keys.ts';
import type { RegionTable } from '../../shared/store/table.ts';
import type { Side, Target } from './route-target.ts';

/** Stores a second coordinator of a group, without sending any mail. Returns the coordinator's id and address. */
export async function addCoordinator(
  table: RegionTable,
  groupId: string,
): Promise<{ readonly id: string; readonly email: string }> {
  const partition = partitionOf('group', table.regionId, groupId);
  const [first] = await table.query(partition, sortKeys.coordinator);
  if (!first) throw new Error('the group has no coordinator');
  const { digests: _, ...known } = parseCoordinator(first);
  const [id, email] = [newId(), `${randomUUID()}@post.example`];
  const Item = coordinatorItem(table.regionId, { ...known, id, role: 'second', email });
  await table.transact([{ Put: { TableName: table.name, Item } }]);
  return { id, email };
}

/** Stores an open invitation to become a coordinator of a group, without sending any mail. Returns its id. */
export async function addInvitation(table: RegionTable, groupId: string): Promise<string> {
  const item = await table.get(groupKey(table.regionId, groupId));
  if (!item) throw new Error('there is no such group');
  const { invitation } = inviteCoordinator(
    parseGroup(item),
    { coordinators: [], invitations: [] },
    `${randomUUID()}@post.example`,
    { id: newId(), by: newId(), now: new Date() },
  );
  const Item = coordinatorInvitationItem(table.regionId, invitation);
  await table.transact([{ Put: { TableName: table.name, Item } }]);
  return invitation.id;
}

/**
 * Turns an active group into the targets of the routes about a group's other coordinators: each has its own invitation
 * or second coordinator, so that no call gets in the way of another.
 */
export async function sharedTargets(
  table: RegionTable,
  group: Target,
): Promise<Pick<Side, 'shared' | 'invited' | 'invited-unwanted' | 'invited-wrongly'>> {
  const { id: secondId } = await addCoordinator(table, group.id);
  const invited = async (): Promise<Target> => ({
    ...group,
    recipients: {
      ...group.recipients,
      'become-coordinator': await addInvitation(table, group.id),
    },
  });
  return {
    shared: { ...group, secondId },
    invited: await invited(),
    'invited-unwanted': await invited(),
    'invited-wrongly': await invited(),
  };
}
