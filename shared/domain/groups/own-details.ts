import type { DomainEvent, EventData } from '../../../events/catalogue.ts';
import { ConcurrentChange, TransitionRefused } from '../errors.ts';
import type { Coordinator } from './coordinator.ts';
import { close } from './group-life.ts';
import { isActiveOrDormant, type Change, type Group } from './group.ts';
import { forgetNow } from './retention.ts';

/** The corrections that coordinators make to their own details. A field that is absent stays as it is. */
export interface OwnCorrection {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly shareContact?: boolean | undefined;
}

export interface OwnCorrectionContext {
  readonly now: Date;
  readonly termsVersion: string;
}

/** Returns the coordinator with the corrections applied; a consent that is given or withdrawn is dated `now`. */
export function correctOwn(
  coordinator: Coordinator,
  { name, phone, shareContact }: OwnCorrection,
  context: OwnCorrectionContext,
): Coordinator {
  return {
    ...coordinator,
    name: name ?? coordinator.name,
    phone: phone ?? coordinator.phone,
    consents: consentsAfter(coordinator, shareContact, context),
  };
}

function consentsAfter(
  coordinator: Coordinator,
  shares: boolean | undefined,
  { now, termsVersion }: OwnCorrectionContext,
): Coordinator['consents'] {
  const { consents } = coordinator;
  if (shares === undefined || shares === (consents.shareContact !== undefined)) return consents;
  return shares
    ? { ...consents, shareContact: { givenAt: now.toISOString(), textVersion: termsVersion } }
    : withdrawSharing(coordinator, now).consents;
}

/** Withdraws the consent to share contact details, if it was given. */
export function withdrawSharing(coordinator: Coordinator, now: Date): Coordinator {
  const { shareContact, ...consents } = coordinator.consents;
  if (!shareContact) return coordinator;
  const sharedBefore = { ...shareContact, withdrawnAt: now.toISOString() };
  return { ...coordinator, consents: { ...consents, sharedBefore } };
}

interface OwnChange {
  readonly coordinator: Coordinator;
  readonly events: readonly DomainEvent[];
}

/**
 * Changes the details of a coordinator of an approved group, with the events that report this. Returns undefined if
 * nothing would change. Throws TransitionRefused if the group is neither active nor dormant.
 */
export function changeOwn(
  group: Group,
  before: Coordinator,
  own: OwnCorrection,
  context: OwnCorrectionContext,
): OwnChange | undefined {
  if (!isActiveOrDormant(group)) throw new TransitionRefused('change details', group.status);
  const coordinator = correctOwn(before, own, context);
  const events = eventsBetween(group, before, coordinator);
  return events.length === 0 ? undefined : { coordinator, events };
}

/** Withdrawal of consent has an event of its own, because a restore must not undo it. */
function eventsBetween(group: Group, before: Coordinator, after: Coordinator): DomainEvent[] {
  const [shared, shares] = [before, after].map(({ consents }) => consents.shareContact);
  const data = idsOf(group, after);
  const changed: EventData<'CoordinatorChanged'>['changed'] = [
    ...(before.name === after.name ? [] : (['name'] as const)),
    ...(before.phone === after.phone ? [] : (['phone'] as const)),
    ...(shares && !shared ? (['sharing'] as const) : []),
  ];
  return [
    ...(changed.length > 0
      ? [{ name: 'CoordinatorChanged', data: { ...data, changed } } as const]
      : []),
    ...(shared && !shares ? [{ name: 'ConsentWithdrawn', data } as const] : []),
  ];
}

/** What erasing a coordinator does to the group, and the events that report it. */
type CoordinatorErasure =
  | { readonly groupEnds: false; readonly event: DomainEvent }
  | {
      readonly groupEnds: true;
      readonly change: Change;
      readonly alsoReported: readonly DomainEvent[];
    };

/**
 * Erases a coordinator at the coordinator's own request. If there is no other coordinator, the group closes and is
 * forgotten at once. Throws ConcurrentChange if the coordinator expected the opposite (`groupEnds`), or
 * TransitionRefused if the group is neither active nor dormant.
 */
export function eraseCoordinator(
  group: Group,
  coordinator: Coordinator,
  {
    others,
    groupEnds,
    now,
  }: {
    readonly others: readonly Coordinator[];
    readonly groupEnds: boolean;
    readonly now: Date;
  },
): CoordinatorErasure {
  if (!isActiveOrDormant(group)) throw new TransitionRefused('erase a coordinator', group.status);
  if (groupEnds !== (others.length === 0)) throw new ConcurrentChange();
  const event: DomainEvent = { name: 'CoordinatorRemoved', data: idsOf(group, coordinator) };
  if (!groupEnds) return { groupEnds, event };
  const closed = close(group, now);
  return { groupEnds, change: forgetNow(closed.group, now), alsoReported: [event, closed.event] };
}

/**
 * Removes another coordinator of the group, and returns the event that reports this. Throws TransitionRefused unless
 * the first coordinator of a group that is active or dormant removes another one.
 */
export function removeCoordinator(
  group: Group,
  by: Coordinator,
  removed: Pick<Coordinator, 'id' | 'role'>,
): DomainEvent {
  if (!isActiveOrDormant(group)) throw new TransitionRefused('remove a coordinator', group.status);
  if (by.role !== 'first' || removed.role === 'first')
    throw new TransitionRefused('remove a coordinator', by.role);
  return {
    name: 'CoordinatorRemoved',
    data: {
      groupId: group.id,
      municipality: group.municipality,
      coordinatorId: removed.id,
      byCoordinatorId: by.id,
    },
  };
}

/**
 * Returns the coordinator who takes the role `first` when another one is removed: the one whose consent to the terms is
 * the oldest. Returns undefined if the removed coordinator was not the first, or if nobody is left.
 */
export function nextFirst(
  removed: Pick<Coordinator, 'role'>,
  others: readonly Coordinator[],
): Coordinator | undefined {
  if (removed.role !== 'first' || others.some(({ role }) => role === 'first')) return undefined;
  const [oldest] = others.toSorted((one, other) =>
    one.consents.terms.givenAt.localeCompare(other.consents.terms.givenAt),
  );
  return oldest && { ...oldest, role: 'first' };
}

function idsOf({ id: groupId, municipality }: Group, { id: coordinatorId }: Coordinator) {
  return { groupId, coordinatorId, municipality };
}
