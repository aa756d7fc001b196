import { TransitionRefused } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { endOfDayAfter, isPast } from '../platform/time.ts';
import type { Change, Group } from './group.ts';
import { eventIds, expire } from './registration.ts';

/**
 * Number of days during which we can still contact the coordinators of a rejected or closed group, as stated in the
 * privacy statement.
 */
export const keepDaysAfterEnd = retentionTerms.group.closed.days;

/** When a group's next step is due: expiring an unconfirmed registration, or forgetting a rejected or closed group. */
export function groupStepDueAt(group: Group): Date | undefined {
  if (group.status === 'submitted') return new Date(group.confirmBy);
  const endedAt = endOf(group);
  return endedAt === undefined || group.forgottenAt !== undefined
    ? undefined
    : endOfDayAfter(endedAt, keepDaysAfterEnd);
}

/**
 * Takes the step that is now due: expires an unconfirmed registration, or forgets a rejected or closed group. The
 * caller removes the coordinators in the same transaction. Throws TransitionRefused if no step is due.
 */
export function takeDueStep(group: Group, now: Date): Change {
  return group.status === 'submitted' ? expire(group, now) : forget(group, now);
}

/** Clears free text, because it may name people. The reference, polygon and decision remain as the audit trail. */
function forget(group: Group, now: Date): Change {
  const dueAt = groupStepDueAt(group);
  if (dueAt === undefined || !isPast(dueAt, now))
    throw new TransitionRefused('forget', group.status);
  const { answer: _, decision, ...rest } = group;
  const forgotten: Group = {
    ...rest,
    ...(decision ? { decision: { ...decision, text: undefined } } : {}),
    name: '',
    area: { ...group.area, streets: '' },
    forgottenAt: now.toISOString(),
    version: group.version + 1,
  };
  return { group: forgotten, event: { name: 'GroupForgotten', data: eventIds(forgotten) } };
}

function endOf({ status, decision, closedAt }: Group): string | undefined {
  if (status === 'closed') return closedAt;
  return status === 'rejected' ? decision?.at : undefined;
}
