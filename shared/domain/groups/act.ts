import type { Right } from '../desk/rights.ts';

/** What an officer can do to a group that has been approved. */
export const actKinds = ['correct', 'close', 'move', 'reopen'] as const;
export type ActKind = (typeof actKinds)[number];

/** Why an officer acts on a group; with `other`, the officer must say why in their own words. */
export const actReasons = [
  /** A coordinator asked for it. */
  'asked',
  /** What was stored was wrong. */
  'mistake',
  /** The situation has changed. */
  'changed',
  /** The group no longer exists. */
  'ended',
  /** No coordinator responds. */
  'unreachable',
  'other',
] as const;
export type ActReason = (typeof actReasons)[number];

/** The reasons that an officer can give for each kind of act. */
export const reasonsFor = {
  correct: ['asked', 'mistake', 'changed', 'other'],
  close: ['asked', 'ended', 'unreachable', 'other'],
  move: ['asked', 'mistake', 'changed', 'other'],
  reopen: ['asked', 'changed', 'other'],
} as const satisfies Readonly<Record<ActKind, readonly ActReason[]>>;

/** The right that an officer needs in the group's municipality for each kind of act. */
export const rightToAct = {
  correct: 'follow-up',
  close: 'decide',
  move: 'decide',
  reopen: 'follow-up',
} as const satisfies Readonly<Record<ActKind, Right>>;

/** The facts about a group that an act, or a change by a coordinator, can change. */
export const changeableFacts = [
  'name',
  'streets',
  'phase',
  'participants',
  'briefing',
  'briefingGivenOn',
  'municipality',
] as const;
export type ChangeableFact = (typeof changeableFacts)[number];

/** A fact that has been changed; `from` is absent if there was no value before, and `to` if there is none now. */
export interface FactChange {
  readonly fact: ChangeableFact;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** An officer's act on a group, kept so that coordinators and other officers can see what was done and why. */
export interface OfficerAct {
  readonly kind: ActKind;
  readonly officerId: string;
  /** The officer's job title at the time. */
  readonly officerTitle: string;
  readonly at: string;
  /** The version of the group that the act created. */
  readonly version: number;
  readonly reason: ActReason;
  /** The officer's own words, for the coordinators and for other officers. */
  readonly text?: string | undefined;
  readonly changes: readonly FactChange[];
}

/** A change that a coordinator made to the facts, kept so that officers and other coordinators can see what changed. */
export interface CoordinatorChange {
  readonly at: string;
  /** The version of the group that the change created. */
  readonly version: number;
  /** Why the group is forming again, in the coordinator's own words. */
  readonly reason?: string | undefined;
  readonly changes: readonly FactChange[];
}
