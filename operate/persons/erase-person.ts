import { isManager } from '../../shared/domain/desk/desk-managers.ts';
import { withdrawInvitation } from '../../shared/domain/desk/invitation.ts';
import { officerRemoved } from '../../shared/domain/desk/officer.ts';
import { invitationEnded } from '../../shared/domain/groups/coordinator-invitation.ts';
import { close } from '../../shared/domain/groups/group-life.ts';
import { isActiveOrDormant, type Change, type Group } from '../../shared/domain/groups/group.ts';
import { forgetNow } from '../../shared/domain/groups/retention.ts';
import { eventIds as groupIds } from '../../shared/domain/groups/registration.ts';
import { isWaiting } from '../../shared/domain/groups/waiting.ts';
import { withdraw } from '../../shared/domain/groups/withdrawal.ts';
import { eventIds } from '../../shared/domain/joining/join-request.ts';
import { starterRemoved } from '../../shared/domain/starting/starter.ts';
import {
  coordinatorRepository,
  invitationRepositories,
  registrationRepository,
  stamp,
} from '../../shared/runtime/group-repositories.ts';
import { officerRepositories } from '../../shared/runtime/officer-repositories.ts';
import { registryRepositories } from '../../shared/runtime/registry-repositories.ts';
import { partitionOf, sortKeys } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import { groupNamesOf, type Person, type Role } from './find-person.ts';
import { circleToLeave, deleteTrace, isTrace } from './traces.ts';

/**
 * Erases a person in every role. A group that has no other coordinator is closed, or its registration is withdrawn, and
 * it is then forgotten; the events about this are published as usual. Items that refer to the person by id are deleted
 * if they exist only for that person; events are kept. Returns one line for each thing that the operator still has to
 * do.
 */
export async function erasePerson(
  table: Table,
  { roles, traces }: Person,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const role of roles) left.push(...(await eraseRole(table, role)));
  const erased = roles.filter(({ kind }) => isErased.has(kind));
  const groups = await Promise.all(erased.map((role) => namesOfEmptyGroup(table, role)));
  const ids = { people: erased.map(({ id }) => id), groups: groups.flat() };
  for (const trace of traces.filter((each) => isTrace(each, ids))) {
    left.push(...circleToLeave(trace));
    await deleteTrace(table, trace);
  }
  return left;
}

const isErased: ReadonlySet<Role['kind']> = new Set([
  'coordinator',
  'registrant',
  'invited coordinator',
  'removed coordinator',
  'asker',
  'starter',
  'officer',
  'invitation',
  'applicant',
]);

/** The id and reference of the person's group if it has no coordinator left; empty if it still has one. */
async function namesOfEmptyGroup(table: Table, role: Role): Promise<readonly string[]> {
  const { regionId, groupId = '' } = role;
  const coordinators = await Promise.all(
    (['group', 'registration'] as const).map((partition) =>
      table.query(partitionOf(partition, regionId, groupId), sortKeys.coordinator),
    ),
  );
  return coordinators.flat().length === 0 ? groupNamesOf(table, role) : [];
}

async function eraseRole(table: Table, role: Role): Promise<readonly string[]> {
  const { joins, starters } = registryRepositories(table, { id: role.regionId });
  if (role.kind === 'coordinator') return eraseCoordinator(table, role);
  if (role.kind === 'registrant') return eraseRegistrant(table, role);
  if (role.kind === 'invited coordinator') return eraseInvited(table, role);
  if (role.kind === 'removed coordinator') {
    await deleteTrace(table, role.item);
    return [];
  }
  if (role.kind === 'asker') {
    const request = await joins.find(role.id);
    if (request) await joins.remove(request, { name: 'JoinRemoved', data: eventIds(request) });
    return [];
  }
  if (role.kind === 'starter') {
    const starter = await starters.find(role.id);
    if (starter) await starters.remove(starter, starterRemoved(starter));
    return [];
  }
  if (role.kind === 'officer') return eraseOfficer(table, role);
  if (role.kind === 'invitation') return eraseInvitation(table, role);
  if (role.kind === 'applicant') {
    await deleteTrace(table, role.item);
    return [];
  }
  if (role.kind === 'desk mailbox')
    return [`mailbox ${role.id} of ${role.regionId}: load a desk without this mailbox (load-desk)`];
  return [`an item in ${String(role.item['PK']).split('#')[0]}: it goes when its term ends`];
}

/**
 * Erases an officer; decisions and viewing records keep the officer's id and job title. Returns a line for the operator
 * if the region has no desk manager left.
 */
async function eraseOfficer(table: Table, { regionId, id }: Role): Promise<readonly string[]> {
  const { officers } = officerRepositories(table, { id: regionId });
  const officer = await officers.find(id);
  if (!officer) return [];
  await officers.remove(officer, officerRemoved(officer));
  const { ids } = await officers.managers();
  return isManager(officer) && ids.length === 0
    ? [`${regionId} has no desk manager any more: invite one (invite-manager)`]
    : [];
}

async function eraseInvitation(table: Table, { regionId, id }: Role): Promise<readonly string[]> {
  const { invitations } = officerRepositories(table, { id: regionId });
  const invitation = await invitations.find(id);
  if (invitation) await invitations.withdraw(withdrawInvitation(invitation, undefined));
  return [];
}

async function eraseInvited(
  table: Table,
  { regionId, id, groupId = '' }: Role,
): Promise<readonly string[]> {
  const { groups, coordinatorInvitations } = invitationRepositories(table, { id: regionId });
  const group = await groups.find(groupId);
  if (group) await coordinatorInvitations.end({ groupId, id }, invitationEnded(group, { id }));
  return [];
}

async function eraseCoordinator(
  table: Table,
  { regionId, id, groupId = '' }: Role,
): Promise<readonly string[]> {
  const { groups } = registryRepositories(table, { id: regionId });
  const group = await groups.find(groupId);
  if (!group) return [];
  const coordinators = await groups.coordinators(groupId);
  if (coordinators.some((each) => each.id !== id)) {
    const data = { groupId, coordinatorId: id, municipality: group.municipality };
    await coordinatorRepository(table, { id: regionId }).remove(
      { groupId, id },
      { name: 'CoordinatorRemoved', data },
    );
    return [];
  }
  const ended = await ending(group, (change) => groups.save(group, change));
  await groups.saveAndForget(ended, forgetNow(ended, stamp.clock()));
  return [];
}

/** Ends the group or registration unless it has already ended; resolves with the group as it is afterwards. */
async function ending(group: Group, save: (change: Change) => Promise<void>): Promise<Group> {
  const now = stamp.clock();
  if (!isActiveOrDormant(group) && !isWaiting(group)) return group;
  const change = isActiveOrDormant(group) ? close(group, now) : withdraw(group, now);
  await save(change);
  return change.group;
}

/** Expires a registration that was never confirmed, so that it can no longer be confirmed. */
async function eraseRegistrant(
  table: Table,
  { regionId, groupId = '' }: Role,
): Promise<readonly string[]> {
  const { registrations } = registrationRepository(table, { id: regionId });
  const group = await registrations.find(groupId);
  if (group?.status !== 'submitted') return [];
  const { group: forgotten } = forgetNow(group, stamp.clock());
  const expired: Group = { ...forgotten, status: 'expired' };
  await registrations.withdraw(group, {
    group: expired,
    event: { name: 'RegistrationExpired', data: groupIds(expired) },
  });
  return [];
}
