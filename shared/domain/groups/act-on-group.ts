import { Refusal, TransitionRefused } from '../errors.ts';
import { setJoining, type Joining, type JoiningChange } from '../joining/joining.ts';
import { startOfDay } from '../platform/time.ts';
import type { ActKind, ActReason, OfficerAct } from './act.ts';
import { changesBetween, ensureSeen, withFacts } from './facts.ts';
import { close, move } from './group-life.ts';
import { isActiveOrDormant, type Briefing, type Change, type Group, type Phase } from './group.ts';
import { eventIds } from './registration.ts';

/** The number of acts that are kept with a group. Older acts stay in its history, but without the reason. */
export const keptActs = 20;

/** The officer recorded a briefing for a day that is still to come. */
export class BriefingStillToCome extends Refusal {
  constructor() {
    super('a briefing cannot have been given in the future');
  }
}

/** The officer who acts, why, and the version of the group that the officer was looking at. */
export interface ActBy {
  readonly officerId: string;
  readonly officerTitle: string;
  readonly version: number;
  readonly reason: ActReason;
  readonly text?: string | undefined;
  readonly now: Date;
}

/** The facts that an officer corrects. A fact that is absent stays as it is. */
export interface CorrectedFacts {
  readonly name?: string | undefined;
  readonly streets?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly participants?: number | undefined;
  /** The day on which a briefing was given, or `none` if no briefing has been given. */
  readonly briefing?: 'none' | { readonly givenOn: string } | undefined;
}

/**
 * Corrects facts about an active or dormant group. Throws BriefingStillToCome if the day of the briefing is yet to
 * come, TransitionRefused if the group has any other status or nothing would change, or ConcurrentChange if the officer
 * was looking at an earlier version.
 */
export function correctFacts(group: Group, facts: CorrectedFacts, by: ActBy): Change {
  ensureSeen(group, by);
  if (!isActiveOrDormant(group)) throw new TransitionRefused('correct', group.status);
  const { briefing, ...others } = facts;
  const corrected = withFacts(
    group,
    { ...others, ...(briefing ? briefingOf(briefing, by.now) : {}) },
    by.now,
  );
  const acted = withAct(group, corrected, 'correct', by);
  if (acted.acts?.at(-1)?.changes.length === 0)
    throw new TransitionRefused('correct', group.status);
  const { officerId } = by;
  return {
    group: acted,
    event: { name: 'GroupCorrected', data: { ...eventIds(acted), officerId } },
  };
}

/** Closes a group, as `close` does. Throws ConcurrentChange if the officer was looking at an earlier version. */
export function closeByOfficer(group: Group, by: ActBy): Change {
  ensureSeen(group, by);
  const { group: closed } = close(group, by.now);
  const { officerId } = by;
  return {
    group: withAct(group, closed, 'close', by),
    event: { name: 'GroupClosed', data: { ...eventIds(closed), officerId } },
  };
}

/**
 * Moves a group to another municipality, as `move` does. Throws ConcurrentChange if the officer was looking at an
 * earlier version.
 */
export function moveByOfficer(group: Group, municipality: string, by: ActBy): Change {
  ensureSeen(group, by);
  const { group: moved } = move(group, municipality, by.now);
  const { officerId } = by;
  return {
    group: withAct(group, moved, 'move', by),
    event: {
      name: 'GroupMoved',
      data: { ...eventIds(moved), from: group.municipality, officerId },
    },
  };
}

/** A change to a group that may come with a change to its joining state; both are stored together. */
export interface ActChange extends Change {
  readonly joining?: Pick<JoiningChange, 'before' | 'after'>;
}

/**
 * Opens a group to join requests again. Throws TransitionRefused if the group is not active or already accepts join
 * requests, or ConcurrentChange if the officer was looking at an earlier version.
 */
export function reopenJoining(group: Group, before: Joining, by: ActBy): ActChange {
  ensureSeen(group, by);
  const opened = setJoining(group, before, 'open');
  if (before.state === 'open' || !opened) throw new TransitionRefused('reopen', before.state);
  const reopened: Group = { ...group, version: group.version + 1 };
  const { officerId } = by;
  return {
    group: withAct(group, reopened, 'reopen', by),
    event: { name: 'JoiningChanged', data: { ...eventIds(reopened), joining: 'open', officerId } },
    joining: { before, after: opened.after },
  };
}

/** The acts that are now possible for a group, whatever rights the officer has. */
export function possibleActs(group: Group, { state }: Pick<Joining, 'state'>): ActKind[] {
  if (!isActiveOrDormant(group)) return [];
  if (group.status !== 'active') return ['correct', 'close'];
  return ['correct', ...(state === 'open' ? [] : (['reopen'] as const)), 'move', 'close'];
}

function briefingOf(
  briefing: NonNullable<CorrectedFacts['briefing']>,
  now: Date,
): { readonly briefing: Briefing; readonly briefingGivenOn: string | undefined } {
  if (briefing === 'none') return { briefing, briefingGivenOn: undefined };
  if (startOfDay(briefing.givenOn) > now) throw new BriefingStillToCome();
  return { briefing: 'given', briefingGivenOn: briefing.givenOn };
}

/**
 * Returns the group after an act, with a record of the act and of what it changed. Only the latest `keptActs` are kept.
 */
function withAct(before: Group, after: Group, kind: ActKind, by: ActBy): Group {
  const { officerId, officerTitle, reason, text, now } = by;
  const act: OfficerAct = {
    kind,
    officerId,
    officerTitle,
    at: now.toISOString(),
    version: after.version,
    reason,
    ...(text === undefined ? {} : { text }),
    changes: changesBetween(before, after),
  };
  return { ...after, acts: [...(before.acts ?? []), act].slice(-keptActs) };
}
