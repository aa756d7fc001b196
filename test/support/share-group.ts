import { randomUUID } from 'node:crypto';
import { inviteCoordinator } from '../../shared/domain/groups/coordinator-invitation.ts';
import { nominationDays, type Nomination } from '../../shared/domain/groups/succession.ts';
import { daysAfter } from '../../shared/domain/platform/time.ts';
import { newId } from '../../shared/runtime/identifiers.ts';
import { coordinatorInvitationItem } from '../../shared/store/groups/coordinator-invitation-items.ts';
import {
  coordinatorItem,
  parseCoordinator,
  parseGroup,
} from '../../shared/store/groups/group-items.ts';
import { nominationItem } from '../../shared/store/groups/nomination-items.ts';
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
    { coordinators: [], invitations: [], nomination: undefined },
    `${randomUUID()}@post.example`,
    { id: newId(), by: { id: newId(), role: 'first' }, successor: false, now: new Date() },
  );
  const Item = coordinatorInvitationItem(table.regionId, invitation);
  await table.transact([{ Put: { TableName: table.name, Item } }]);
  return invitation.id;
}

/** Stores an open nomination of a second coordinator by the first one, without sending any mail. Returns its id. */
export async function addNomination(
  table: RegionTable,
  groupId: string,
  { byCoordinatorId, coordinatorId }: Pick<Nomination, 'byCoordinatorId' | 'coordinatorId'>,
): Promise<string> {
  const now = new Date();
  const nomination: Nomination = {
    id: newId(),
    groupId,
    coordinatorId,
    byCoordinatorId,
    nominatedAt: now.toISOString(),
    expiresAt: daysAfter(now, nominationDays).toISOString(),
  };
  const Item = nominationItem(table.regionId, nomination);
  await table.transact([{ Put: { TableName: table.name, Item } }]);
  return nomination.id;
}

/**
 * Turns three active groups into the targets of the routes about succession: one in which the first coordinator can
 * nominate, one whose target is the nominee, and one in which the first coordinator can take the nomination back.
 */
export async function successionTargets(
  table: RegionTable,
  [withSuccessor, nominated, unwanted]: readonly [Target, Target, Target],
): Promise<Pick<Side, 'with-successor' | 'nominated' | 'nominated-unwanted'>> {
  const add = async (group: Target) => {
    const { id: secondId } = await addCoordinator(table, group.id);
    return { ...group, secondId };
  };
  const nominate = async (group: Target & { readonly secondId: string }) => {
    const ids = { byCoordinatorId: group.recipients.manage, coordinatorId: group.secondId };
    return { ...group, nominationId: await addNomination(table, group.id, ids) };
  };
  const asked = await nominate(await add(nominated));
  return {
    'with-successor': await add(withSuccessor),
    nominated: { ...asked, recipients: { ...asked.recipients, manage: asked.secondId } },
    'nominated-unwanted': await nominate(await add(unwanted)),
  };
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
