import type { Group } from '../groups/group.ts';
import { nextWaitingStep, type WaitingStep } from '../groups/waiting-term.ts';
import { reminderDays, waitingSince, type WaitState } from '../groups/waiting.ts';
import type { DeskMailbox } from '../../regions/region.ts';
import { amsterdamDate, dayMs, daysAfter, daysBetween, startOfDay } from '../platform/time.ts';
import { starterRemovalDueAt, type Starter } from '../starting/starter.ts';
import type { ListedGroup } from './group-list.ts';
import { recentOpenings, type Opening } from './opening.ts';
import { scopeOfAny, type Rights, type Scope } from './rights.ts';
import { worklistNamed, type WorklistName } from './worklists.ts';

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

/** A desk mailbox to which mail fails. Its address is left out. */
export type FailingMailbox = Pick<DeskMailbox, 'id' | 'title' | 'municipalities'> & {
  readonly failingSince: string;
};

/** When something started waiting, and the number of calendar days since then. */
interface Age {
  readonly since: string;
  readonly days: number;
}

/** What happens to work if nobody acts, and in how many calendar days. */
interface Term {
  readonly what: WaitingStep['what'] | 'removal';
  readonly at: string;
  readonly inDays: number;
}

/** A piece of work in a list. Contains no contact details. */
export interface Work extends Partial<Age> {
  /**
   * The id of the registration, starter, group or mailbox; for work from the list of groups, the group's reference.
   */
  readonly id: string;
  readonly reference?: string | undefined;
  /** The name of a group or mailbox, or the place where a starter wants to begin a group. */
  readonly name: string;
  readonly municipality: string;
  readonly waitsFor?: 'decision' | 'answer';
  /** When the coordinator answered the last question; set only if the current wait started with that answer. */
  readonly answeredAt?: string;
  readonly term?: Term;
  /** The colleagues who have a registration open, most recent first. */
  readonly openedBy?: readonly Opening[];
}

/** A registration is overdue once its first reminder is due. */
const overdueDays = reminderDays[0];

/**
 * Divides the registrations into three lists: those that are overdue, and the others by what they are waiting for. In
 * the first list, those waiting for a decision come before those waiting for an answer.
 */
export function registrationLists(
  waiting: readonly WaitingRegistration[],
  now: Date,
): Record<'overdue' | 'toDecide' | 'questionOpen', Work[]> {
  const work = oldestFirst(waiting.flatMap((each) => registrationWork(each, now)));
  const isOverdue = ({ since }: Age): boolean => now >= daysAfter(since, overdueDays);
  const inTime = work.filter((each) => !isOverdue(each));
  return {
    overdue: work.filter(isOverdue).toSorted((one, other) => turnOf(one) - turnOf(other)),
    toDecide: inTime.filter(({ waitsFor }) => waitsFor === 'decision'),
    questionOpen: inTime.filter(({ waitsFor }) => waitsFor === 'answer'),
  };
}

/** Adds to each piece of work the colleagues who have it open, leaving out the officer with this id. */
export function openedWork(
  work: readonly Work[],
  openings: readonly (Opening & { readonly groupId: string })[],
  officerId: string,
  now: Date,
): Work[] {
  return work.map((each) => {
    const own = openings.filter(({ groupId }) => groupId === each.id);
    const openedBy = recentOpenings(own, officerId, now);
    return openedBy.length === 0 ? each : { ...each, openedBy };
  });
}

/** Every starter has a term: the day on which their data is removed, even if nobody has contacted them. */
export function starterWork(waiting: readonly WaitingStarter[], now: Date): Work[] {
  return oldestFirst(
    waiting.map(({ id, municipality, place, confirmedAt, requestedAt }) => ({
      id,
      name: place,
      municipality,
      ...ageOf(confirmedAt, now),
      term: termOf(
        { what: 'removal', at: starterRemovalDueAt({ requestedAt }).toISOString() },
        now,
      ),
    })),
  );
}

export function pausedWork(paused: readonly PausedGroup[], now: Date): Work[] {
  return oldestFirst(
    paused.map(({ pausedAt, ...group }) => ({ ...group, ...ageOf(pausedAt, now) })),
  );
}

/** A mailbox for several municipalities is listed once, under the first of them. */
export function mailboxWork(failing: readonly FailingMailbox[], now: Date): Work[] {
  return oldestFirst(
    failing.map(({ id, title, municipalities: [municipality = ''], failingSince }) => ({
      id,
      name: title,
      municipality,
      ...ageOf(failingSince, now),
    })),
  );
}

/**
 * The day by which work must have started to be in the list: a calendar day in Amsterdam, such as 2026-12-24. Work that
 * started on that day is still included.
 */
export function lastDayIn(name: WorklistName, now: Date): string {
  const { moreThanDays = -1 } = worklistNamed(name);
  const today = Date.parse(amsterdamDate(now));
  return new Date(today - (moreThanDays + 1) * dayMs).toISOString().slice(0, 10);
}

/**
 * The work at a group from the list of groups. `day` is the day on which it started; if `day` is empty, the result has
 * no age.
 */
export function groupWork({ reference, name, municipality, day }: GroupSince, now: Date): Work {
  const age = day === '' ? {} : ageOf(startOfDay(day).toISOString(), now);
  return { id: reference, reference, name, municipality, ...age };
}
type GroupSince = Pick<ListedGroup, 'reference' | 'name' | 'municipality'> & {
  readonly day: string;
};

/** The municipalities in which the work of a list is shown to somebody with these rights. */
export function listScope(given: Rights, name: WorklistName): Scope {
  return scopeOfAny(given, worklistNamed(name).rights);
}

/** The part of this work that is within a scope. */
export function within(scope: Scope, work: readonly Work[]): readonly Work[] {
  return scope === 'region'
    ? work
    : work.filter(({ municipality }) => scope.includes(municipality));
}

/** The sort order: registrations on which officers can act now come before those that are waiting for somebody else. */
function turnOf({ waitsFor }: Work): number {
  return waitsFor === 'decision' ? 0 : 1;
}

function registrationWork(waiting: WaitingRegistration, now: Date): (Work & Age)[] {
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
      term: termOf(next, now),
    },
  ];
}

function ageOf(since: string, now: Date): Age {
  return { since, days: Math.max(0, daysBetween(since, now)) };
}

/** `inDays` is 0 if the term ends today or has already ended. */
function termOf(term: Omit<Term, 'inDays'>, now: Date): Term {
  return { ...term, inDays: Math.max(0, daysBetween(now, term.at)) };
}

function oldestFirst<Aged extends Work & Age>(work: readonly Aged[]): Aged[] {
  return work.toSorted((one, other) => Date.parse(one.since) - Date.parse(other.since));
}
