import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { close } from '../../shared/domain/groups/group-life.ts';
import type { Change, Group } from '../../shared/domain/groups/group.ts';
import { forgetNow } from '../../shared/domain/groups/retention.ts';
import { eventIds as groupIds } from '../../shared/domain/groups/registration.ts';
import { isWaiting, withdraw } from '../../shared/domain/groups/waiting.ts';
import { eventIds } from '../../shared/domain/joining/join-request.ts';
import { starterRemoved } from '../../shared/domain/starting/starter.ts';
import { registrationRepository, stamp } from '../../shared/runtime/group-repositories.ts';
import { registryRepositories } from '../../shared/runtime/registry-repositories.ts';
import { coordinatorKey, partitions } from '../../shared/store/keys.ts';
import type { Item, Table } from '../../shared/store/table.ts';
import { mentions, type Person, type Role } from './find-person.ts';

/**
 * Erases a person in every role. A group without another coordinator is closed, or its registration withdrawn, and then
 * forgotten; the events about this are published as usual. Items that refer to the person by id are deleted if they
 * exist only for that person; events are kept. Returns one line for each thing that the operator still has to do.
 */
export async function erasePerson(
  table: Table,
  { roles, traces }: Person,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const role of roles) left.push(...(await eraseRole(table, role)));
  const ids = roles.filter(({ kind }) => isErased.has(kind)).map(({ id }) => id);
  for (const trace of traces)
    if (isPersons(trace) && mentions(trace, ids)) await deleteItem(table, trace);
  return left;
}

const isErased: ReadonlySet<Role['kind']> = new Set([
  'coordinator',
  'registrant',
  'asker',
  'starter',
]);
const {
  mail: _mail,
  message: _message,
  circle: _circle,
  idempotencyKey: _key,
  token: _token,
  session: _session,
  ...kept
} = partitions;

/**
 * Whether an item that refers to a person exists only for that person. Entries of the mail ledger, memberships,
 * idempotency keys, tokens and sessions do; groups, other people's requests and events do not.
 */
function isPersons(item: Item): boolean {
  return !Object.values(kept).some((prefix) => String(item['PK']).startsWith(prefix));
}

async function eraseRole(table: Table, role: Role): Promise<readonly string[]> {
  const { joins, starters } = registryRepositories(table, { id: role.regionId });
  if (role.kind === 'coordinator') return eraseCoordinator(table, role);
  if (role.kind === 'registrant') return eraseRegistrant(table, role);
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
  if (role.kind === 'officer')
    return [`officer ${role.id} of ${role.regionId}: load a desk without this officer (load-desk)`];
  return [`an item in ${String(role.item['PK']).split('#')[0]}: it goes when its term ends`];
}

async function eraseCoordinator(
  table: Table,
  { regionId, id, groupId = '' }: Role,
): Promise<readonly string[]> {
  const { groups } = registryRepositories(table, { id: regionId });
  const others = (await groups.coordinators(groupId)).filter((each) => each.id !== id);
  if (others.length > 0) {
    const Key = coordinatorKey(regionId, groupId, id);
    await table.client.send(new DeleteCommand({ TableName: table.name, Key }));
    return [];
  }
  const group = await groups.find(groupId);
  if (!group) return [];
  const ended = await ending(group, (change) => groups.save(group, change));
  await groups.saveAndForget(ended, forgetNow(ended, stamp.clock()));
  return [];
}

/** Ends the group or registration, if it has not ended. */
async function ending(group: Group, save: (change: Change) => Promise<void>): Promise<Group> {
  const now = stamp.clock();
  const isRunning = group.status === 'active' || group.status === 'dormant';
  if (!isRunning && !isWaiting(group)) return group;
  const change = isRunning ? close(group, now) : withdraw(group, now);
  await save(change);
  return change.group;
}

/** Makes a registration that was never confirmed expire, so that it can no longer be confirmed. */
async function eraseRegistrant(
  table: Table,
  { regionId, groupId = '' }: Role,
): Promise<readonly string[]> {
  const { registrations } = registrationRepository(table, { id: regionId });
  const group = await registrations.find(groupId);
  if (group?.status !== 'submitted') return [];
  const { group: forgotten } = forgetNow(group, stamp.clock());
  const expired: Group = { ...forgotten, status: 'expired' };
  await registrations.saveAndForget(group, {
    group: expired,
    event: { name: 'RegistrationExpired', data: groupIds(expired) },
  });
  return [];
}

async function deleteItem(table: Table, { PK, SK }: Item): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: { PK, SK } }));
}
