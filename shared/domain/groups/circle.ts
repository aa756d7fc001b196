import type { DomainEvent } from '../../../events/catalogue.ts';
import { ConcurrentChange, Refusal, TransitionRefused } from '../errors.ts';
import { retentionTerms } from '../platform/retention-terms.ts';
import type { Group } from './group.ts';

/** Number of days for which a membership is kept after the system has ended it. */
export const keepEndedMembershipDays = retentionTerms.endedMembership.days;

export const memberStates = ['invited', 'joined', 'left'] as const;
export type MemberState = (typeof memberStates)[number];
/**
 * Who brought about a member's state: the system (because a group was approved, moved or ended, or a coordinator was
 * removed), the coordinator or an officer.
 */
export const memberSources = ['system', 'coordinator', 'officer'] as const;
/** What an officer can record: the coordinator is in the WhatsApp group, is not in it, or has been taken out of it. */
export const circleTicks = ['in', 'not-in', 'taken-out'] as const;
export type CircleTick = (typeof circleTicks)[number];

/** A coordinator's membership of a municipality's circle. */
export interface Member {
  readonly municipality: string;
  readonly coordinatorId: string;
  readonly groupId: string;
  readonly state: MemberState;
  readonly since: string;
  readonly source: (typeof memberSources)[number];
  /** The job title of the officer who brought about the state. */
  readonly officerTitle?: string | undefined;
  /**
   * The member's state before the system ended the membership, because the group ended or moved, or the coordinator was
   * removed. Somebody who had joined must be taken out of the WhatsApp group; somebody who was only invited may be in
   * it as well.
   */
  readonly endedFrom?: 'invited' | 'joined' | undefined;
  /** When an officer recorded that somebody whose membership the system had ended is not in the WhatsApp group. */
  readonly takenOut?: { readonly at: string; readonly officerTitle: string } | undefined;
  /** Increases by one with every change; 0 if it was stored before versions were kept. */
  readonly version: number;
}

/** A change to a membership; `before` is absent for somebody who is enrolled for the first time. */
export interface CircleChange {
  readonly before?: Member | undefined;
  readonly after: Member;
  readonly event?: DomainEvent;
}

/** Nobody with this id is or was in the circle. */
export class MemberNotFound extends Refusal {
  constructor() {
    super('there is no such member of the circle');
  }
}

/** The lists on the desk's page of a circle. */
export const circleLists = ['takeOut', 'add', 'in', 'out'] as const;
export type CircleList = (typeof circleLists)[number];

/**
 * Invites a coordinator of an active group, who then gets a letter. Returns undefined if the coordinator is already a
 * member, or has left according to the coordinator or an officer.
 */
export function enrol(
  { id: groupId, municipality }: Pick<Group, 'id' | 'municipality'>,
  coordinatorId: string,
  before: Member | undefined,
  now: Date,
): CircleChange | undefined {
  if (before && (before.state !== 'left' || before.source !== 'system')) return undefined;
  const version = (before?.version ?? 0) + 1;
  const state = { state: 'invited', since: now.toISOString(), source: 'system' } as const;
  return {
    before,
    after: { municipality, coordinatorId, groupId, ...state, version },
    event: { name: 'CoordinatorEnrolled', data: { groupId, coordinatorId, municipality } },
  };
}

/**
 * Ends a membership, because the group is not active in the municipality or the coordinator was removed. Returns
 * undefined if it had already ended.
 */
export function endMembership(before: Member, now: Date): CircleChange | undefined {
  if (wasEnded(before)) return undefined;
  const { officerTitle: _, ...rest } = before;
  const from = before.state === 'left' ? {} : { since: now.toISOString(), endedFrom: before.state };
  return {
    before,
    after: { ...rest, state: 'left', source: 'system', ...from, version: before.version + 1 },
  };
}

/**
 * Records that a coordinator takes part in the WhatsApp group, or has left it. Returns undefined if that is already
 * the state. Throws TransitionRefused if the group is not active or the coordinator has not been invited.
 */
export function sayMembership(
  group: Group,
  before: Member | undefined,
  state: 'joined' | 'left',
  now: Date,
): CircleChange | undefined {
  if (group.status !== 'active') throw new TransitionRefused(`say ${state}`, group.status);
  if (!before || wasEnded(before)) throw new TransitionRefused(`say ${state}`, 'not invited');
  if (before.state === state) return undefined;
  return changed(before, { state, since: now.toISOString(), source: 'coordinator' });
}

/** An officer's tick, with the version of the membership that the officer was looking at. */
export interface TickBy {
  readonly tick: CircleTick;
  readonly version: number;
  readonly officerId: string;
  readonly officerTitle: string;
  readonly now: Date;
}

/**
 * Records what an officer sees in the WhatsApp group's own list. Returns undefined if that is already recorded. Throws
 * ConcurrentChange if the membership has changed since the officer saw it, or TransitionRefused if the tick does not
 * fit the member's state.
 */
export function tickMember(
  before: Member,
  { tick, version, officerId, officerTitle, now }: TickBy,
): CircleChange | undefined {
  if (isRecorded(before, tick)) return undefined;
  if (before.version !== version) throw new ConcurrentChange();
  if (!possibleTicks(before).includes(tick)) throw new TransitionRefused(tick, before.state);
  const at = now.toISOString();
  if (!wasEnded(before)) {
    const state = stateAfter[tick];
    return changed(before, { state, since: at, source: 'officer', officerTitle }, officerId);
  }
  const after = { ...before, takenOut: { at, officerTitle }, version: before.version + 1 };
  return { before, after, event: memberChanged(after, officerId) };
}

/** The ticks with which an officer can change a membership. */
export function possibleTicks(member: Member): readonly CircleTick[] {
  if (wasEnded(member)) return isToTakeOut(member) ? ['taken-out', 'not-in'] : [];
  return possible[member.state];
}

/** The list on which the desk shows a member; undefined if the membership has ended and nobody need be taken out. */
export function circleListOf(member: Member): CircleList | undefined {
  if (wasEnded(member)) return isToTakeOut(member) ? 'takeOut' : undefined;
  return listOf[member.state];
}

const possible = {
  invited: ['in'],
  joined: ['not-in', 'taken-out'],
  left: ['in'],
} as const satisfies Record<MemberState, readonly CircleTick[]>;
const listOf = { invited: 'add', joined: 'in', left: 'out' } as const;
const stateAfter = { in: 'joined', 'not-in': 'invited', 'taken-out': 'left' } as const;

/** Whether the system ended the membership; anybody else who left said so, or was taken out by an officer. */
export function wasEnded({ state, source }: Member): boolean {
  return state === 'left' && source === 'system';
}

function isToTakeOut({ endedFrom, takenOut }: Member): boolean {
  return endedFrom !== undefined && takenOut === undefined;
}

function isRecorded(member: Member, tick: CircleTick): boolean {
  if (wasEnded(member)) return tick !== 'in' && member.takenOut !== undefined;
  return member.state === stateAfter[tick];
}

function changed(
  before: Member,
  to: Pick<Member, 'state' | 'since' | 'source' | 'officerTitle'>,
  officerId?: string,
): CircleChange {
  const { municipality, coordinatorId, groupId } = before;
  const after = { municipality, coordinatorId, groupId, ...to, version: before.version + 1 };
  return { before, after, event: memberChanged(after, officerId) };
}

function memberChanged(
  { groupId, coordinatorId, municipality, state }: Member,
  officerId: string | undefined,
): DomainEvent {
  const by = officerId === undefined ? {} : { officerId };
  return {
    name: 'CircleMemberChanged',
    data: { groupId, coordinatorId, municipality, state, ...by },
  };
}
