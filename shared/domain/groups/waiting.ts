import { TransitionRefused } from '../errors.ts';
import { daysAfter, endOfDayAfter, isPast } from '../platform/time.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import type { Change, Group } from './group.ts';
import { eventIds } from './registration.ts';

/**
 * After how many days of waiting people are reminded of a registration: those who can act after 3 and 7 days, also the
 * team's mailbox after 10, and the coordinator hears after 14 with whom it waits.
 */
const reminderDays = [3, 7, 10, 14] as const;

/** After this many days without a decision or an answer, a registration expires. */
export const undecidedDays = retentionTerms.group.pending.days;

/** Whether a registration waits for a decision of the officers or for an answer of the coordinator. */
export function isWaiting({ status }: Pick<Group, 'status'>): boolean {
  return status === 'pending' || status === 'asked';
}

/** The version that an officer's token must be for: reminders do not make earlier tokens useless. */
export function reviewVersionOf({ reviewVersion, version }: Group): number {
  return reviewVersion ?? version;
}

/** The version that a token for answering the open question must be for. */
export function questionVersionOf({ decision, version }: Group): number {
  return decision?.version ?? version;
}

/** Since when a registration has waited for its next step; undefined unless it waits. */
export function waitingSince(group: Group): string | undefined {
  const { status, confirmedAt, answer, decision, questionTakenBackAt } = group;
  if (status === 'asked') return decision?.at;
  if (status !== 'pending') return undefined;
  return [confirmedAt, answer?.at, questionTakenBackAt]
    .filter((at) => at !== undefined)
    .toSorted()
    .at(-1);
}

/** The last moment at which a registration that waits since this time can be decided or answered. */
export function waitsUntil(since: string): Date {
  return endOfDayAfter(since, undecidedDays);
}

/** When the next reminder of a registration, or its end, is due; undefined unless it waits. */
export function waitingStepDueAt(group: Group): Date | undefined {
  const since = waitingSince(group);
  if (since === undefined) return undefined;
  const next = reminderDays.find((days) => days > (group.remindedAfterDays ?? 0));
  return next === undefined ? waitsUntil(since) : daysAfter(since, next);
}

/**
 * Takes the step that is now due for a registration that waits: a reminder, or its end. Of the reminders for the same
 * people only the last one that is due is given. Throws TransitionRefused if nothing is due.
 */
export function takeWaitingStep(group: Group, now: Date): Change {
  const since = waitingSince(group);
  if (since === undefined) throw new TransitionRefused('remind', group.status);
  if (isPast(waitsUntil(since), now)) return lapse(group, now);
  const due = reminderDays.filter(
    (days) => days > (group.remindedAfterDays ?? 0) && now >= daysAfter(since, days),
  );
  const days = due.includes(7) ? 7 : due[0];
  if (days === undefined) throw new TransitionRefused('remind', group.status);
  const reminded: Group = {
    ...group,
    reviewVersion: reviewVersionOf(group),
    remindedAfterDays: days,
    version: group.version + 1,
  };
  return {
    group: reminded,
    event: { name: 'RegistrationReminderDue', data: { ...eventIds(reminded), days } },
  };
}

/** Withdraws a registration before it is decided, on the coordinator's request. Throws TransitionRefused. */
export function withdraw(group: Group, now: Date): Change {
  if (!isWaiting(group)) throw new TransitionRefused('withdraw', group.status);
  const withdrawn: Group = {
    ...group,
    status: 'withdrawn',
    withdrawnAt: now.toISOString(),
    version: group.version + 1,
  };
  return { group: withdrawn, event: { name: 'RegistrationWithdrawn', data: eventIds(withdrawn) } };
}

/** Starts counting reminders anew. */
export function withNewWait(group: Group): Group {
  const { remindedAfterDays: _, ...rest } = group;
  return rest;
}

/** Ends a registration that waited too long. Its data are removed soon after, so that the coordinator can be told. */
function lapse(group: Group, now: Date): Change {
  const lapsed: Group = {
    ...group,
    status: 'expired',
    lapsedAt: now.toISOString(),
    version: group.version + 1,
  };
  return { group: lapsed, event: { name: 'RegistrationLapsed', data: eventIds(lapsed) } };
}
