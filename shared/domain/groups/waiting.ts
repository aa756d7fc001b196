import { TransitionRefused } from '../errors.ts';
import { daysAfter, endOfDayAfter, isPast } from '../platform/time.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import { isActive, type Change, type Group } from './group.ts';
import { eventIds } from './registration.ts';

/**
 * The numbers of days after which people are reminded of a waiting registration. After 3 and 7 days, those who can act
 * are reminded; after 10 days, the team mailbox as well; after 14 days, the coordinator is told who still has to act.
 */
export const reminderDays = [3, 7, 10, 14] as const;

/** After this many days without a decision or an answer, a registration expires. */
export const undecidedDays = retentionTerms.group.pending.days;

/**
 * The fields that show how long a registration has been waiting, and which reminders have been sent. Every group has
 * these fields.
 */
export interface WaitState extends Pick<
  Group,
  'status' | 'confirmedAt' | 'questionTakenBackAt' | 'remindedAfterDays'
> {
  readonly answer?: { readonly at: string } | undefined;
  readonly decision?: { readonly at: string } | undefined;
}

/** Whether a registration is waiting, for a decision by the officers or for an answer from the coordinator. */
export function isWaiting({ status }: Pick<Group, 'status'>): boolean {
  return status === 'pending' || status === 'asked';
}

/** Whether a registration can be rejected as a duplicate of this group, which must be active or waiting itself. */
export function canBeDuplicated(group: Group): boolean {
  return isActive(group) || isWaiting(group);
}

/**
 * The version that the officers were last asked by mail to decide on. Reminders and questions do not change it, so what
 * a letter says about that version is still true if the letter is sent late.
 */
export function reviewVersionOf({ reviewVersion, version }: Group): number {
  return reviewVersion ?? version;
}

/**
 * The version that an officer must have seen to decide. It changes when a question is asked, taken back or answered, so
 * that nobody decides without knowing about that. Reminders do not change it.
 */
export function decisionVersionOf(group: Group): number {
  return group.decisionVersion ?? reviewVersionOf(group);
}

/** A token for answering the open question is valid only if it was issued for this version. */
export function questionVersionOf({ decision, version }: Group): number {
  return decision?.version ?? version;
}

/** The time at which a registration's current wait started; undefined if it is not waiting. */
export function waitingSince(group: WaitState): string | undefined {
  const { status, confirmedAt, answer, decision, questionTakenBackAt } = group;
  if (status === 'asked') return decision?.at;
  if (status !== 'pending') return undefined;
  return [confirmedAt, answer?.at, questionTakenBackAt]
    .filter((at) => at !== undefined)
    .toSorted()
    .at(-1);
}

/** The deadline for deciding on or answering a registration that has been waiting since this time. */
export function waitsUntil(since: string): Date {
  return endOfDayAfter(since, undecidedDays);
}

/** When the next reminder about a registration, or its expiry, is due; undefined if it is not waiting. */
export function waitingStepDueAt(group: WaitState): Date | undefined {
  const since = waitingSince(group);
  if (since === undefined) return undefined;
  const next = reminderDays.find((days) => days > (group.remindedAfterDays ?? 0));
  return next === undefined ? waitsUntil(since) : daysAfter(since, next);
}

/**
 * Takes the step that is now due for a registration that is waiting: a reminder, or its expiry. If several reminders
 * for the same people are due, only the last of them is sent. Throws TransitionRefused if nothing is due.
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

/** Clears the record of which reminders about a registration have been sent, so that the reminders start again. */
export function withNewWait(group: Group): Group {
  const { remindedAfterDays: _, ...rest } = group;
  return rest;
}

/**
 * Ends a registration that has waited too long. Its data is removed a little later, so that the coordinator can still
 * be told.
 */
function lapse(group: Group, now: Date): Change {
  const lapsed: Group = {
    ...group,
    status: 'expired',
    lapsedAt: now.toISOString(),
    version: group.version + 1,
  };
  return { group: lapsed, event: { name: 'RegistrationLapsed', data: eventIds(lapsed) } };
}
