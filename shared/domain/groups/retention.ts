import { TransitionRefused } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { endOfDayAfter, isPast } from '../platform/time.ts';
import type { Change, Group, GroupStatus } from './group.ts';
import { eventIds, expire } from './registration.ts';
import { isWaiting, takeWaitingStep, waitingStepDueAt } from './waiting.ts';

/**
 * Number of days during which we can still contact the coordinators of a rejected, withdrawn or closed group, as stated
 * in the privacy statement.
 */
export const keepDaysAfterEnd = retentionTerms.group.closed.days;

/**
 * When a group's next step is due: the expiry of an unconfirmed registration, the next reminder about a waiting one or
 * its expiry, or the removal of the data of a group that has ended.
 */
export function groupStepDueAt(group: Group): Date | undefined {
  if (group.status === 'submitted') return new Date(group.confirmBy);
  return isWaiting(group) ? waitingStepDueAt(group) : forgottenAfter(group);
}

/**
 * The time until which the data of a group that has ended is kept; undefined if the data has been removed or the group
 * has no end date.
 */
export function forgottenAfter(group: Group): Date | undefined {
  const endedAt = endOf(group);
  const term = retentionTerms.group[group.status];
  return endedAt === undefined || group.forgottenAt !== undefined || !('days' in term)
    ? undefined
    : endOfDayAfter(endedAt, term.days);
}

/** Takes the step that is now due for a group. Throws TransitionRefused if no step is due. */
export function takeDueStep(group: Group, now: Date): Change {
  if (group.status === 'submitted') return expire(group, now);
  return isWaiting(group) ? takeWaitingStep(group, now) : forget(group, now);
}

/** Whether a change removes personal data, in which case the same transaction must remove the coordinators. */
export function removesPersonalData({ group, event }: Change): boolean {
  return event.name === 'RegistrationExpired' || group.forgottenAt !== undefined;
}

function forget(group: Group, now: Date): Change {
  const dueAt = forgottenAfter(group);
  if (dueAt === undefined || !isPast(dueAt, now))
    throw new TransitionRefused('forget', group.status);
  return forgetNow(group, now);
}

/** Clears free text, because it may name people. The reference, polygon and decision remain as the audit trail. */
export function forgetNow(group: Group, now: Date): Change {
  const { answer: _, decision, acts, changes, ...rest } = group;
  const forgotten: Group = {
    ...rest,
    ...(decision ? { decision: { ...decision, text: undefined } } : {}),
    ...(acts ? { acts: acts.map((act) => ({ ...act, text: undefined, changes: [] })) } : {}),
    ...(changes
      ? { changes: changes.map((change) => ({ ...change, reason: undefined, changes: [] })) }
      : {}),
    name: '',
    area: { ...group.area, streets: '' },
    forgottenAt: now.toISOString(),
    version: group.version + 1,
  };
  return { group: forgotten, event: { name: 'GroupForgotten', data: eventIds(forgotten) } };
}

/** For each status that means that a group has ended: when it ended. */
const ends: Readonly<Partial<Record<GroupStatus, (group: Group) => string | undefined>>> = {
  expired: ({ lapsedAt }) => lapsedAt,
  rejected: ({ decision }) => decision?.at,
  withdrawn: ({ withdrawnAt }) => withdrawnAt,
  closed: ({ closedAt }) => closedAt,
};

function endOf(group: Group): string | undefined {
  return ends[group.status]?.(group);
}
