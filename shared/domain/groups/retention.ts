import { TransitionRefused } from '../errors.ts';
import { daysAfter } from '../platform/time.ts';
import type { Change, Group } from './group.ts';
import { eventIds, expire } from './registration.ts';

/** Days in which a rejected or closed group's coordinators can still be asked about it; the privacy statement says so. */
export const keepDaysAfterEnd = 30;

/** When time asks something of a group: to be confirmed by then, or to be forgotten. */
export function groupDueAt(group: Group): Date | undefined {
  if (group.status === 'submitted') return new Date(group.confirmBy);
  const endedAt = endOf(group);
  return endedAt === undefined || group.forgottenAt !== undefined
    ? undefined
    : daysAfter(endedAt, keepDaysAfterEnd);
}

/** Does what time asks of a group; the caller removes the coordinators with it. Throws TransitionRefused when nothing is due. */
export function tend(group: Group, now: Date): Change {
  return group.status === 'submitted' ? expire(group, now) : forget(group, now);
}

/** What was typed freely goes, because it can name people. Reference, place and decision stay as the audit trail. */
function forget(group: Group, now: Date): Change {
  const dueAt = groupDueAt(group);
  if (dueAt === undefined || now <= dueAt) throw new TransitionRefused('forget', group.status);
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
