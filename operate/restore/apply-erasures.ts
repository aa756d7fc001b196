import type { DomainEvent } from '../../events/catalogue.ts';
import type { EndingName } from '../../events/endings.ts';
import type { JoinRequest } from '../../shared/domain/joining/join-request.ts';
import { deskKey, officerKey } from '../../shared/store/keys.ts';
import type { Erasure } from '../../shared/store/platform/dynamo-erasure-ledger.ts';
import { outboxWrite, type OutboxStamp } from '../../shared/store/platform/outbox.ts';
import { refusedAsConcurrent, type Table } from '../../shared/store/table.ts';
import { endedGroup, isForgotten, type GroupEnding } from './ended-group.ts';
import { restoredStores, type RestoredStores } from './restored-stores.ts';

/** What has to be done to a restored table because of one entry in the ledger of erasures. */
export interface ErasureStep {
  readonly erasure: Erasure;
  apply(): Promise<void>;
}

type Ending<Name extends EndingName> = Extract<DomainEvent, { readonly name: Name }>;
interface Restored extends RestoredStores {
  readonly at: string;
  readonly stamp: OutboxStamp;
}
/** Resolves with a function that makes the change, or with undefined if the restored table is already correct. */
type Planner<Name extends EndingName> = (
  restored: Restored,
  event: Ending<Name>,
) => Promise<(() => Promise<void>) | undefined>;

/** What each ending requires of a restored table. The type ensures that no ending is left out. */
const planners: { readonly [Name in EndingName]: Planner<Name> } = {
  GroupClosed: endGroup,
  GroupRejected: endGroup,
  GroupForgotten: endGroup,
  RegistrationExpired: endGroup,
  RegistrationLapsed: endGroup,
  RegistrationWithdrawn: endGroup,
  CoordinatorRemoved: async ({ coordinators }, event) => {
    const { groupId, coordinatorId: id } = event.data;
    const coordinator = await coordinators.find(groupId, id);
    return coordinator && (() => coordinators.remove({ groupId, id }, event));
  },
  JoinRemoved: async ({ joins }, event) => {
    const request = await joins.find(event.data.joinRequestId);
    // The item of an expired request remains, without the asker's details.
    return request?.asker && (() => joins.remove(request, event));
  },
  JoinEnded: (restored, event) => endJoin(restored, event, 'ended'),
  JoinLapsed: (restored, event) => endJoin(restored, event, 'lapsed'),
  StarterRemoved: async ({ starters }, event) => {
    const starter = await starters.find(event.data.starterId);
    return starter && (() => starters.remove(starter, event));
  },
  OfficerEnded: async ({ table, stamp }, event) => {
    const { officerId, deskVersion } = event.data;
    const key = officerKey(table.regionId, officerId);
    const [desk, officer] = await Promise.all([table.get(deskKey(table.regionId)), table.get(key)]);
    // If the desk is at this version or a later one, the officer has been added again since.
    if (!officer || Number(desk?.['version']) >= deskVersion) return undefined;
    const deletion = { Delete: { TableName: table.name, Key: key } };
    return () => refusedAsConcurrent(table.transact([deletion, outboxWrite(table, event, stamp)]));
  },
};

/** The change that this entry requires; undefined if none is needed. */
export async function stepFor(table: Table, erasure: Erasure): Promise<ErasureStep | undefined> {
  const { id, time, regionId, event } = erasure;
  const stamp = { newId: () => id, clock: () => new Date(time), published: true } as const;
  const restored = { ...restoredStores(table, regionId, stamp), at: time, stamp };
  const plan = planners[event.name] as Planner<EndingName>;
  const apply = await plan(restored, event);
  return apply && { erasure, apply };
}

/**
 * Applies the endings in order, each to the table as the ones before have left it. An ending of which nothing is left to
 * do by then, such as forgetting a group that lost its data when it ended, needs no change of its own. Returns how many
 * made a change.
 */
export async function applyErasures(
  table: Table,
  erasures: readonly Erasure[],
  onApplied: (applied: number) => void = () => undefined,
): Promise<number> {
  let applied = 0;
  for (const erasure of erasures) {
    const step = await stepFor(table, erasure);
    if (!step) continue;
    await step.apply();
    applied += 1;
    onApplied(applied);
  }
  return applied;
}

async function endGroup(
  { groups, registrations, at }: Restored,
  event: GroupEnding,
): Promise<(() => Promise<void>) | undefined> {
  const group = await registrations.find(event.data.groupId);
  const ended = group && endedGroup(group, event, at);
  if (!ended) return undefined;
  const change = { group: ended, event };
  if (group.status === 'submitted') return () => registrations.saveAndForget(group, change);
  return () =>
    isForgotten(ended) ? groups.saveAndForget(group, change) : groups.save(group, change);
}

/**
 * Ends an open request, and also one that the restore made unconfirmed again: it had been confirmed, and its asker has
 * been told how it ended. When it was confirmed is lost; what is stored instead is the time at which it ended.
 */
async function endJoin(
  { joins, at }: Restored,
  event: Ending<'JoinEnded' | 'JoinLapsed'>,
  status: JoinRequest['status'],
): Promise<(() => Promise<void>) | undefined> {
  const request = await joins.find(event.data.joinRequestId);
  if (request?.status !== 'open' && request?.status !== 'submitted') return undefined;
  const { confirmedAt = at, version } = request;
  const ended = { ...request, status, confirmedAt, version: version + 1 };
  return () => joins.save(request, { request: ended, event });
}
