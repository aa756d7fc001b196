import type { DomainEvent } from '../../../events/catalogue.ts';
import type { Area } from '../areas/area.ts';
import { Refusal } from '../errors.ts';

export class GroupNotFound extends Refusal {
  constructor() {
    super('no such group');
  }
}

export const groupStatuses = [
  'submitted',
  'expired',
  'pending',
  'asked',
  'rejected',
  'active',
  'dormant',
  'closed',
] as const;
export type GroupStatus = (typeof groupStatuses)[number];

export const phases = ['forming', 'running'] as const;
export type Phase = (typeof phases)[number];

export const briefings = ['none', 'requested', 'planned', 'given'] as const;
export type Briefing = (typeof briefings)[number];

/** What an officer did with a registration, last; kept so that a second officer can be told who and when. */
export interface Decision {
  readonly kind: 'approved' | 'rejected' | 'asked';
  readonly officerId: string;
  readonly at: string;
  /** Reason of a rejection or text of a question, written by the officer for the coordinator. */
  readonly text?: string | undefined;
}

export interface Group {
  readonly id: string;
  /** Short and readable, such as LS-7KQ4M; given when the address is confirmed. */
  readonly reference?: string | undefined;
  readonly name: string;
  readonly municipality: string;
  readonly area: Area;
  /** Version of the group at which its area or municipality was last set; a link is only written for those it was measured on. */
  readonly areaVersion: number;
  readonly phase: Phase;
  readonly participants: number;
  readonly briefing: Briefing;
  readonly status: GroupStatus;
  /** Starts at 1 and grows by one with every change. */
  readonly version: number;
  readonly registeredAt: string;
  /** Until when the address can be confirmed. */
  readonly confirmBy: string;
  readonly confirmedAt?: string | undefined;
  readonly decision?: Decision | undefined;
  /** The coordinator's answer to the last question. */
  readonly answer?: { readonly text: string; readonly at: string } | undefined;
  readonly activeSince?: string | undefined;
  /** When it last went over to another municipality. */
  readonly movedAt?: string | undefined;
  readonly closedAt?: string | undefined;
  /** When the coordinators and all that was typed freely were removed. */
  readonly forgottenAt?: string | undefined;
}

/** The outcome of a decision: the group as it becomes and the event that says so; both are stored or neither. */
export interface Change {
  readonly group: Group;
  readonly event: DomainEvent;
}

export function isActive(group: Group | undefined): group is Group {
  return group?.status === 'active';
}
