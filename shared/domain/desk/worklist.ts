import type { Group } from '../groups/group.ts';
import { nextWaitingStep, type WaitingStep } from '../groups/waiting-term.ts';
import { reminderDays, waitingSince, type WaitState } from '../groups/waiting.ts';
import { daysAfter, daysBetween } from '../platform/time.ts';
import { starterRemovalDueAt, type Starter } from '../starting/starter.ts';
import type { Right, Scope } from './rights.ts';

/** A waiting registration, as the worklist shows it. */
export interface WaitingRegistration
  extends WaitState, Pick<Group, 'id' | 'reference' | 'name' | 'municipality'> {}

/** Somebody who wants to start a group and is waiting to be contacted. The name and address are left out. */
export type WaitingStarter = Pick<Starter, 'id' | 'municipality' | 'place' | 'requestedAt'> & {
  readonly confirmedAt: string;
};

/** A group for which joining is paused, because nobody replies to its join requests. */
export interface PausedGroup extends Pick<Group, 'id' | 'reference' | 'name' | 'municipality'> {
  readonly pausedAt: string;
}

/** When something started waiting, and the number of calendar days since then. */
interface Age {
  readonly since: string;
  readonly days: number;
}

export type RegistrationWork = Age &
  Pick<Group, 'id' | 'reference' | 'name' | 'municipality'> & {
    readonly waitsFor: 'decision' | 'answer';
    /** When the coordinator answered the last question; set only if the current wait started with that answer. */
    readonly answeredAt?: string;
    /** What happens next if nobody acts, and in how many days. */
    readonly next: WaitingStep & { readonly inDays: number };
  };
export type StarterWork = Age &
  Pick<Starter, 'id' | 'municipality' | 'place'> & {
    /** When the data is removed, whether or not anybody has made contact. */
    readonly removedAt: string;
  };
export type PausedWork = Age & Pick<Group, 'id' | 'reference' | 'name' | 'municipality'>;

/**
 * The lists on the desk's first page. In each list, whatever has been waiting longest comes first. Nothing is in two
 * lists.
 */
export interface Worklists {
  /** Registrations that have been waiting so long that the first reminder is due. */
  readonly overdue: readonly RegistrationWork[];
  readonly toDecide: readonly RegistrationWork[];
  readonly questionOpen: readonly RegistrationWork[];
  readonly starters: readonly StarterWork[];
  readonly paused: readonly PausedWork[];
}

/** The right that each kind of work requires. */
export const workRights = {
  registrations: 'decide',
  starters: 'follow-up',
  pausedGroups: 'follow-up',
} as const satisfies Record<string, Right>;

/** A registration is overdue once its first reminder is due. */
const overdueDays = reminderDays[0];

/**
 * Divides the registrations into three lists: those that are overdue, and the others by what they are waiting for. In
 * the first list, those waiting for a decision come before those waiting for an answer.
 */
export function registrationLists(
  waiting: readonly WaitingRegistration[],
  now: Date,
): Pick<Worklists, 'overdue' | 'toDecide' | 'questionOpen'> {
  const work = oldestFirst(waiting.flatMap((each) => registrationWork(each, now)));
  const isOverdue = ({ since }: Age): boolean => now >= daysAfter(since, overdueDays);
  const inTime = work.filter((each) => !isOverdue(each));
  return {
    overdue: work.filter(isOverdue).toSorted((one, other) => turnOf(one) - turnOf(other)),
    toDecide: inTime.filter(({ waitsFor }) => waitsFor === 'decision'),
    questionOpen: inTime.filter(({ waitsFor }) => waitsFor === 'answer'),
  };
}

export function starterWork(waiting: readonly WaitingStarter[], now: Date): StarterWork[] {
  return oldestFirst(
    waiting.map(({ id, municipality, place, confirmedAt, requestedAt }) => ({
      id,
      municipality,
      place,
      ...ageOf(confirmedAt, now),
      removedAt: starterRemovalDueAt({ requestedAt }).toISOString(),
    })),
  );
}

export function pausedWork(paused: readonly PausedGroup[], now: Date): PausedWork[] {
  return oldestFirst(
    paused.map(({ pausedAt, ...group }) => ({ ...group, ...ageOf(pausedAt, now) })),
  );
}

/** The part of this work that is within a scope. */
export function within<Work extends { readonly municipality: string }>(
  scope: Scope,
  work: readonly Work[],
): readonly Work[] {
  return scope === 'region'
    ? work
    : work.filter(({ municipality }) => scope.includes(municipality));
}

/** The sort order: registrations on which officers can act now come before those that are waiting for somebody else. */
function turnOf({ waitsFor }: RegistrationWork): number {
  return waitsFor === 'decision' ? 0 : 1;
}

function registrationWork(waiting: WaitingRegistration, now: Date): RegistrationWork[] {
  const since = waitingSince(waiting);
  const next = nextWaitingStep(waiting);
  if (since === undefined || next === undefined) return [];
  const { id, reference, name, municipality, status, answer } = waiting;
  return [
    {
      id,
      reference,
      name,
      municipality,
      waitsFor: status === 'asked' ? 'answer' : 'decision',
      ...(status === 'pending' && answer?.at === since ? { answeredAt: since } : {}),
      ...ageOf(since, now),
      next: { ...next, inDays: daysUntil(next.at, now) },
    },
  ];
}

function ageOf(since: string, now: Date): Age {
  return { since, days: Math.max(0, daysBetween(since, now)) };
}

/** The number of calendar days until a moment; 0 if it is today or has passed. */
function daysUntil(moment: string, now: Date): number {
  return Math.max(0, daysBetween(now, moment));
}

function oldestFirst<Work extends Age>(work: readonly Work[]): Work[] {
  return work.toSorted((one, other) => Date.parse(one.since) - Date.parse(other.since));
}
