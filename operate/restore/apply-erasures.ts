import type { DomainEvent } from '../../events/catalogue.ts';
import type { EndingName } from '../../events/endings.ts';
import { end } from '../../shared/domain/desk/officer.ts';
import type { JoinRequest } from '../../shared/domain/joining/join-request.ts';
import { deskKey, mailboxKey } from '../../shared/store/keys.ts';
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
  MailboxEnded: async ({ table, stamp }, event) => {
    const { mailboxId, deskVersion } = event.data;
    const key = mailboxKey(table.regionId, mailboxId);
    const [desk, mailbox] = await Promise.all([table.get(deskKey(table.regionId)), table.get(key)]);
    // If the desk is at this version or a later one, the mailbox has been added again since.
    if (!mailbox || Number(desk?.['version']) >= deskVersion) return undefined;
    const deletion = { Delete: { TableName: table.name, Key: key } };
    return () => refusedAsConcurrent(table.transact([deletion, outboxWrite(table, event, stamp)]));
  },
  OfficerEnded: async ({ officers, at }, event) => {
    const officer = await officers.find(event.data.officerId);
    if (!officer || officer.endedAt !== undefined) return undefined;
    return () => officers.save(officer, end(officer, event.data.byOfficerId, new Date(at)));
  },
  OfficerRemoved: async ({ officers }, event) => {
    const officer = await officers.find(event.data.officerId);
    return officer && (() => officers.remove(officer, event));
  },
  OfficerInvitationWithdrawn: async ({ invitations }, event) => {
    const invitation = await invitations.find(event.data.officerId);
    return invitation && (() => invitations.withdraw({ invitation, event }));
  },
  PasskeyRemoved: async ({ officers, passkeys }, event) => {
    const { officerId, passkeyId } = event.data;
    const [officer, own] = await Promise.all([officers.find(officerId), passkeys.of(officerId)]);
    const list = own.list.filter(({ id }) => id !== passkeyId);
    if (!officer || list.length === own.list.length) return undefined;
    const left = { ...own, list, version: own.version + 1 };
    return () => passkeys.remove(officer, { passkeys: left, events: [event] });
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
 * Ends only an open request. A request that the restore made unconfirmed again expires by itself, and nobody gets mail.
 */
async function endJoin(
  { joins }: Restored,
  event: Ending<'JoinEnded' | 'JoinLapsed'>,
  status: JoinRequest['status'],
): Promise<(() => Promise<void>) | undefined> {
  const request = await joins.find(event.data.joinRequestId);
  if (request?.status !== 'open') return undefined;
  const ended = { ...request, status, version: request.version + 1 };
  return () => joins.save(request, { request: ended, event });
}
