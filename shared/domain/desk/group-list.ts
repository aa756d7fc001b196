import type { Position } from '../areas/area.ts';
import {
  briefings,
  groupStatuses,
  phases,
  type Briefing,
  type GroupStatus,
  type Phase,
} from '../groups/group.ts';
import { participantsClass, participantsClasses } from '../overview/overview.ts';
import { amsterdamYear } from '../platform/time.ts';

/** The statuses in the list: all but that of a registration whose coordinator has yet to confirm the email address. */
export const listedStatuses = groupStatuses.filter(
  (status): status is ListedStatus => status !== 'submitted',
);
export type ListedStatus = Exclude<GroupStatus, 'submitted'>;

/**
 * Whether mail reaches a group's coordinators: the worst state of any of them, or `nobody` if mail reaches none of them
 * or the group has no coordinators.
 */
export const mailHealths = ['ok', 'bouncing', 'complained', 'nobody'] as const;
export type MailHealth = (typeof mailHealths)[number];

export const neighbourClasses = ['none', 'few', 'many'] as const;
/** A group with at most this many neighbours, but at least one, counts as having few. */
export const fewNeighbours = 3;

/** A group as officers see it in their list. Contains nothing that identifies the coordinators. */
export interface ListedGroup {
  readonly reference: string;
  readonly name: string;
  readonly municipality: string;
  readonly status: ListedStatus;
  readonly phase: Phase;
  readonly participants: number;
  readonly briefing: Briefing;
  readonly neighbours: number;
  readonly mail: MailHealth;
  /** When the group was approved or, before that, registered (ISO 8601). */
  readonly since: string;
  /** A point in the area, and the radius of a circle as large as the area, in metres. */
  readonly point: Position;
  readonly radius: number;
}

/** Everything that the list can be filtered by. */
export const facets = [
  'municipality',
  'status',
  'phase',
  'size',
  'briefing',
  'neighbours',
  'mail',
  'since',
] as const;
export type Facet = (typeof facets)[number];

/** For each facet whose values depend on neither the region nor the time: its possible values. */
export const facetValues = {
  status: listedStatuses,
  phase: phases,
  size: participantsClasses,
  briefing: briefings,
  neighbours: neighbourClasses,
  mail: mailHealths,
} as const;

/** The kinds of work that a group in the list can give officers. */
export const groupWorks = ['unreachable', 'bouncing', 'forming', 'briefing'] as const;
export type GroupWork = (typeof groupWorks)[number];

/** A group in the list, with the words by which officers can find it and the work that it gives them. */
export interface ListEntry {
  readonly group: ListedGroup;
  readonly words: readonly string[];
  /**
   * For each kind of work, the calendar day in Amsterdam on which it started, such as 2026-12-24; an empty string if
   * the day is unknown.
   */
  readonly work: Readonly<Partial<Record<GroupWork, string>>>;
}

export function facetsOf(group: ListedGroup): Readonly<Record<Facet, string>> {
  const { municipality, status, phase, participants, briefing, neighbours, mail, since } = group;
  return {
    municipality,
    status,
    phase,
    size: participantsClass(participants),
    briefing,
    neighbours: neighbours === 0 ? 'none' : neighbours <= fewNeighbours ? 'few' : 'many',
    mail,
    since: String(amsterdamYear(since)),
  };
}

/**
 * The words in a text, as they are compared: only letters and digits, in lower case and without accents. Single
 * characters are left out.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
