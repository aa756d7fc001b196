import type { DomainEvent } from '../../../events/catalogue.ts';
import type { Area } from '../areas/area.ts';
import { Refusal } from '../errors.ts';
import type { CoordinatorChange, OfficerAct } from './act.ts';
import type { OnBehalf } from './on-behalf.ts';

export class GroupNotFound extends Refusal {
  constructor() {
    super('no such group');
  }
}

/**
 * An officer rejected a registration as a duplicate of a group that is neither active nor waiting for a decision or an
 * answer.
 */
export class DuplicateNotFound extends Refusal {
  constructor() {
    super('no such group to be a duplicate of');
  }
}

export const groupStatuses = [
  'submitted',
  'expired',
  'pending',
  'asked',
  'rejected',
  'withdrawn',
  'active',
  'dormant',
  'closed',
] as const;
export type GroupStatus = (typeof groupStatuses)[number];

export const phases = ['forming', 'running'] as const;
export type Phase = (typeof phases)[number];

export const briefings = ['none', 'requested', 'planned', 'given'] as const;
export type Briefing = (typeof briefings)[number];

/** The group that a rejected registration duplicates. Holds no name, because that is removed with the group. */
export interface DuplicateOf {
  readonly regionId: string;
  readonly groupId: string;
  readonly reference: string;
}

/** The latest decision on a registration, kept so that a second officer can see who made it and when. */
export interface Decision {
  readonly kind: 'approved' | 'rejected' | 'asked';
  readonly officerId: string;
  /** The officer's job title at the time; absent from decisions stored before titles were kept. */
  readonly officerTitle?: string | undefined;
  readonly at: string;
  /** The reason for a rejection or the wording of a question, written by the officer for the coordinator. */
  readonly text?: string | undefined;
  /** Set if the registration was rejected as a duplicate, and the officer chose the group that it duplicates. */
  readonly duplicateOf?: DuplicateOf | undefined;
  /** The version of the group that the decision created; absent from older decisions. */
  readonly version?: number | undefined;
}

/** The fields that a coordinator can correct while a question is open. */
export type Correctable = Pick<Group, 'name' | 'phase' | 'participants' | 'briefing' | 'area'>;

/** The values that a correction replaced: the earlier value of every field that changed. */
export type Replaced = { readonly [Field in keyof Correctable]?: Correctable[Field] | undefined };

export interface Group {
  readonly id: string;
  /** A short, readable code such as LS-7KQ4M, assigned when the email address is confirmed. */
  readonly reference?: string | undefined;
  readonly name: string;
  readonly municipality: string;
  readonly area: Area;
  /**
   * The version of the group in which its area or municipality last changed. A link is written only if both groups
   * still have the area versions from which it was computed.
   */
  readonly areaVersion: number;
  readonly phase: Phase;
  readonly participants: number;
  readonly briefing: Briefing;
  /** The day on which the briefing was given (ISO 8601); known only if an officer recorded it. */
  readonly briefingGivenOn?: string | undefined;
  /** When the group asked for the briefing that it is still waiting for. */
  readonly briefingRequestedAt?: string | undefined;
  readonly status: GroupStatus;
  /** Version number: starts at 1 and increases by one with every change. */
  readonly version: number;
  readonly registeredAt: string;
  /** Present if an officer registered the group on behalf of its coordinator. */
  readonly onBehalf?: OnBehalf | undefined;
  /** Deadline for confirming the email address. */
  readonly confirmBy: string;
  readonly confirmedAt?: string | undefined;
  readonly decision?: Decision | undefined;
  /** The coordinator's reply to the last question, with what the reply corrected. */
  readonly answer?:
    | { readonly text: string; readonly at: string; readonly replaced?: Replaced | undefined }
    | undefined;
  /** When an officer last took back an open question. */
  readonly questionTakenBackAt?: string | undefined;
  /**
   * The version in which an officer was last given something new to decide on: the registration itself, or an answer.
   * Absent while the registration still has that version.
   */
  readonly reviewVersion?: number | undefined;
  /**
   * The version on which a decision must be based: the one created when a question was last asked, answered or taken
   * back. Absent if none of these has happened.
   */
  readonly decisionVersion?: number | undefined;
  /** The number of days (from `reminderDays`) after which the last reminder in the current wait was due. */
  readonly remindedAfterDays?: number | undefined;
  /** When the registration expired because it had waited too long for a decision or an answer. */
  readonly lapsedAt?: string | undefined;
  readonly withdrawnAt?: string | undefined;
  readonly activeSince?: string | undefined;
  /** The latest acts of officers on the group, oldest first. */
  readonly acts?: readonly OfficerAct[] | undefined;
  /** The latest changes by coordinators to the facts about the group, oldest first. */
  readonly changes?: readonly CoordinatorChange[] | undefined;
  /** When a running group became forming again; absent if it has been forming from the start, or is running. */
  readonly formingSince?: string | undefined;
  /** When the group last moved to another municipality. */
  readonly movedAt?: string | undefined;
  readonly closedAt?: string | undefined;
  /** When the coordinators and all free text were removed. */
  readonly forgottenAt?: string | undefined;
}

/** The outcome of an action: the group's new state and its event, stored together or not at all. */
export interface Change {
  readonly group: Group;
  readonly event: DomainEvent;
}

export function isActive(group: Group | undefined): group is Group {
  return group?.status === 'active';
}

/** Whether a group was approved and has not been closed. */
export function isActiveOrDormant({ status }: Pick<Group, 'status'>): boolean {
  return status === 'active' || status === 'dormant';
}
