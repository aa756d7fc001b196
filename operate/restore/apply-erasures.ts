import type { DomainEvent } from '../../events/catalogue.ts';
import type { EndingName } from '../../events/endings.ts';
import { end } from '../../shared/domain/desk/officer.ts';
import { withoutStandIn } from '../../shared/domain/desk/stand-in.ts';
import { removeNote } from '../../shared/domain/groups/note.ts';
import { withdrawSharing } from '../../shared/domain/groups/own-details.ts';
import { forgetNow } from '../../shared/domain/groups/retention.ts';
import type { JoinRequest } from '../../shared/domain/joining/join-request.ts';
import { coordinatorItem } from '../../shared/store/groups/group-items.ts';
import { nominationRemoval, roleChange } from '../../shared/store/groups/nomination-items.ts';
import { deskKey, mailboxKey } from '../../shared/store/keys.ts';
import type { Erasure } from '../../shared/store/platform/dynamo-erasure-ledger.ts';
import { outboxWrite, type OutboxStamp } from '../../shared/store/platform/outbox.ts';
import { refusedAsConcurrent, type Table } from '../../shared/store/table.ts';
import { endedGroup, type GroupEnding } from './ended-group.ts';
import { restoredStores, type RestoredStores } from './restored-stores.ts';

type Ending<Name extends EndingName> = Extract<DomainEvent, { readonly name: Name }>;
interface Restored extends RestoredStores {
  readonly at: string;
  readonly stamp: OutboxStamp;
}
/** Makes one change to a restored table. */
type Step = () => Promise<void>;
/** Resolves with the step that makes the change, or with undefined if the restored table is already correct. */
type Planner<Name extends EndingName> = (
  restored: Restored,
  event: Ending<Name>,
) => Promise<Step | undefined>;

/** Determines what each ending requires of a restored table. The type ensures that no ending is left out. */
const planners: { readonly [Name in EndingName]: Planner<Name> } = {
  GroupClosed: endGroup,
  GroupRejected: endGroup,
  GroupForgotten: endGroup,
  RegistrationExpired: endGroup,
  RegistrationLapsed: endGroup,
  RegistrationWithdrawn: endGroup,
  CoordinatorInvitationEnded: async ({ coordinatorInvitations }, event) => {
    const { groupId, invitationId } = event.data;
    const invitation = await coordinatorInvitations.find(groupId, invitationId);
    return invitation && (() => coordinatorInvitations.end(invitation, event));
  },
  CoordinatorHandedOver: async ({ table, stamp, coordinators, nominations }, event) => {
    const { groupId, coordinatorId, fromCoordinatorId } = event.data;
    const [first, successor, nomination] = await Promise.all([
      coordinators.find(groupId, fromCoordinatorId),
      coordinators.find(groupId, coordinatorId),
      nominations.find(groupId),
    ]);
    if (first?.role !== 'first' || successor?.role !== 'second') return undefined;
    const writes = [
      roleChange(table, first, 'second'),
      roleChange(table, successor, 'first'),
      ...(nomination ? [nominationRemoval(table, nomination)] : []),
      outboxWrite(table, event, stamp),
    ];
    return () => refusedAsConcurrent(table.transact(writes));
  },
  CoordinatorRemoved: async ({ coordinators, registrations, at }, event) => {
    const { groupId, coordinatorId: id } = event.data;
    const coordinator = await coordinators.find(groupId, id);
    if (!coordinator) return undefined;
    const group = await registrations.find(groupId);
    if (group?.status !== 'submitted') return () => coordinators.remove({ groupId, id }, event);
    // The restore made the registration unconfirmed again, and the person who made it must not be asked to confirm it.
    const { group: forgotten } = forgetNow(group, new Date(at));
    return () =>
      registrations.withdraw(group, { group: { ...forgotten, status: 'expired' }, event });
  },
  ConsentWithdrawn: async ({ table, stamp, coordinators, groups, at }, event) => {
    const { groupId, coordinatorId: id } = event.data;
    const [before, group] = await Promise.all([
      coordinators.find(groupId, id),
      groups.find(groupId),
    ]);
    const shared = before?.consents.shareContact;
    // Consent that was given again after the withdrawal remains valid.
    if (!before || !shared || shared.givenAt > at) return undefined;
    const after = withdrawSharing(before, new Date(at));
    const Item = coordinatorItem(table.regionId, after, group ? 'group' : 'registration');
    const storing = { Put: { TableName: table.name, Item } };
    return () => refusedAsConcurrent(table.transact([storing, outboxWrite(table, event, stamp)]));
  },
  JoinRemoved: async ({ joins }, event) => {
    const request = await joins.find(event.data.joinRequestId);
    // An expired request keeps its item, but the asker's details are removed from it.
    return request?.asker && (() => joins.withdraw(request, event));
  },
  JoinEnded: (restored, event) => endJoin(restored, event, 'ended'),
  JoinLapsed: (restored, event) => endJoin(restored, event, 'lapsed'),
  StarterRemoved: async ({ starters }, event) => {
    const starter = await starters.find(event.data.starterId);
    return starter && (() => starters.withdraw(starter, event));
  },
  MailboxEnded: async ({ table, stamp }, event) => {
    const { mailboxId, deskVersion } = event.data;
    const key = mailboxKey(table.regionId, mailboxId);
    const [desk, mailbox] = await Promise.all([table.get(deskKey(table.regionId)), table.get(key)]);
    // If the desk already has this version or a later one, the mailbox was added again after its removal.
    if (!mailbox || Number(desk?.['version']) >= deskVersion) return undefined;
    const deletion = { Delete: { TableName: table.name, Key: key } };
    return () => refusedAsConcurrent(table.transact([deletion, outboxWrite(table, event, stamp)]));
  },
  NoteRemoved: async ({ groups, notes, officers, at }, event) => {
    const { groupId, noteId, officerId } = event.data;
    const [group, stored] = await Promise.all([groups.find(groupId), notes.of(groupId)]);
    if (!group || !stored.notes.some(({ id }) => id === noteId)) return undefined;
    const officerTitle = (await officers.find(officerId))?.title ?? '';
    const removal = removeNote(group, stored.notes, noteId, { officerId, officerTitle, at });
    return removal && (() => notes.remove(group, { ...stored, notes: removal.notes }, event));
  },
  OfficerEnded: async ({ officers, at }, event) => {
    const officer = await officers.find(event.data.officerId);
    if (!officer || officer.endedAt !== undefined) return undefined;
    return () => officers.save(officer, end(officer, event.data.byOfficerId, new Date(at)));
  },
  StandInEnded: async ({ officers }, event) => {
    const before = await officers.find(event.data.officerId);
    const officer = before && withoutStandIn(before, event.data.standInId);
    return officer && (() => officers.save(before, { officer, event }));
  },
  OfficerRemoved: async ({ officers }, event) => {
    const officer = await officers.find(event.data.officerId);
    return officer && (() => officers.remove(officer, event));
  },
  OfficerInvitationWithdrawn: async ({ invitations }, event) => {
    const invitation = await invitations.find(event.data.officerId);
    return invitation && (() => invitations.withdraw({ invitation, event }));
  },
  SuccessorNominationEnded: async ({ nominations }, event) => {
    const nomination = await nominations.find(event.data.groupId);
    return nomination?.id === event.data.nominationId
      ? () => nominations.end(nomination, event)
      : undefined;
  },
  PasskeyRemoved: async ({ officers, passkeys }, event) => {
    const { officerId, passkeyId } = event.data;
    const [officer, own] = await Promise.all([
      officers.find(officerId),
      passkeys.ofOfficer(officerId),
    ]);
    const list = own.list.filter(({ id }) => id !== passkeyId);
    if (!officer || list.length === own.list.length) return undefined;
    const left = { ...own, list, version: own.version + 1 };
    return () => passkeys.remove(officer, { passkeys: left, events: [event] });
  },
};

/** Resolves with the step that this entry in the ledger of erasures requires; with undefined if none is needed. */
export async function stepFor(
  table: Table,
  { id, time, regionId, event }: Erasure,
): Promise<Step | undefined> {
  const stamp = { newId: () => id, clock: () => new Date(time), published: true } as const;
  const restored = { ...restoredStores(table, regionId, stamp), at: time, stamp };
  const plan = planners[event.name] as Planner<EndingName>;
  return plan(restored, event);
}

/**
 * Applies the endings in order. What an ending changes depends on the endings applied before it, and it may change
 * nothing: for example, a group that lost its data when it ended does not have to be forgotten. Returns how many
 * endings changed the table.
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
    await step();
    applied += 1;
    onApplied(applied);
  }
  return applied;
}

async function endGroup(
  { groups, registrations, at }: Restored,
  event: GroupEnding,
): Promise<Step | undefined> {
  const group = await registrations.find(event.data.groupId);
  const ended = group && endedGroup(group, event, at);
  if (!ended) return undefined;
  const change = { group: ended, event };
  if (group.status === 'submitted') return () => registrations.withdraw(group, change);
  // Forgetting a group also removes its coordinators.
  return () =>
    ended.forgottenAt === undefined
      ? groups.save(group, change)
      : groups.saveAndForget(group, change);
}

/**
 * Ends a join request that is open, or that the restore made unconfirmed again. In the latter case, the request was
 * confirmed and ended after the restore time, and its asker has been told the outcome. The time of the confirmation is
 * lost, so the time at which the request ended is stored instead.
 */
async function endJoin(
  { joins, at }: Restored,
  event: Ending<'JoinEnded' | 'JoinLapsed'>,
  status: JoinRequest['status'],
): Promise<Step | undefined> {
  const request = await joins.find(event.data.joinRequestId);
  if (request?.status !== 'open' && request?.status !== 'submitted') return undefined;
  const { confirmedAt = at, version } = request;
  const ended = { ...request, status, confirmedAt, version: version + 1 };
  return () => joins.save(request, { request: ended, event });
}
