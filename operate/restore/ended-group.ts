import type { DomainEvent } from '../../events/catalogue.ts';
import { isActiveOrDormant, type Group } from '../../shared/domain/groups/group.ts';
import { forgetNow } from '../../shared/domain/groups/retention.ts';
import { isWaiting } from '../../shared/domain/groups/waiting.ts';

/** The events that end a group or a registration, or remove its coordinators. */
export type GroupEnding = Extract<
  DomainEvent,
  {
    readonly name:
      | 'GroupClosed'
      | 'GroupRejected'
      | 'GroupForgotten'
      | 'RegistrationExpired'
      | 'RegistrationLapsed'
      | 'RegistrationWithdrawn';
  }
>;

/** The events that end a group; `endedGroup` handles all of them. A coordinator who leaves does not end the group. */
const groupEndings: Readonly<Record<GroupEnding['name'], true>> = {
  GroupClosed: true,
  GroupRejected: true,
  GroupForgotten: true,
  RegistrationExpired: true,
  RegistrationLapsed: true,
  RegistrationWithdrawn: true,
};

export function isGroupEnding(event: DomainEvent): event is GroupEnding {
  return event.name in groupEndings;
}

/**
 * The restored group once this ending has been applied to it; undefined if nothing has to change. A registration that
 * the restore made unconfirmed again loses its data at once, because the group has since ended.
 */
export function endedGroup(group: Group, ending: GroupEnding, at: string): Group | undefined {
  if (group.forgottenAt !== undefined) return undefined;
  const version = Math.max(group.version + 1, ending.data.version);
  if (group.status === 'submitted') {
    const how = ending.name === 'RegistrationWithdrawn' ? stateAfter(group, ending, at) : expired;
    return { ...forgetNow(group, new Date(at)).group, ...how, version };
  }
  const ended = hasEnded(group) ? group : { ...group, ...stateAfter(group, ending, at) };
  if (ending.name === 'GroupForgotten') return { ...forgetNow(ended, new Date(at)).group, version };
  return ended === group ? undefined : { ...ended, version };
}

/** The new status of a registration that the restore made unconfirmed again and that was not withdrawn. */
const expired: Pick<Group, 'status'> = { status: 'expired' };

function hasEnded(group: Group): boolean {
  return !isActiveOrDormant(group) && !isWaiting(group);
}

/**
 * The fields that record how the group ended. If the ledger shows only that it was forgotten, they follow from its
 * restored status.
 */
function stateAfter(group: Group, { name, data }: GroupEnding, at: string): Partial<Group> {
  if (name === 'GroupRejected')
    return { status: 'rejected', decision: { kind: 'rejected', officerId: data.officerId, at } };
  if (name === 'RegistrationWithdrawn') return { status: 'withdrawn', withdrawnAt: at };
  if (name === 'RegistrationLapsed' || name === 'RegistrationExpired' || isWaiting(group))
    return { status: 'expired', lapsedAt: at };
  return { status: 'closed', closedAt: at };
}
