import type { Polygon } from '../areas/area.ts';
import { isActive, type Group, type Phase } from '../groups/group.ts';
import type { JoiningState } from '../joining/values.ts';
import type { Link, Relation } from '../linking/link.ts';

/** A neighbour as shown to the public. */
export interface OverviewNeighbour {
  readonly groupId: string;
  readonly municipality: string;
  readonly distance: number;
  readonly relation: Relation;
  /** The fraction of the smaller area that lies within the other, from 0 to 1. */
  readonly overlap: number;
  readonly crossesBorder: boolean;
}

/** An active group as stored in the public overview, which never holds personal data (design, invariant 4). */
export interface OverviewGroup {
  readonly groupId: string;
  readonly reference: string;
  readonly name: string;
  readonly municipality: string;
  readonly phase: Phase;
  readonly participants: ParticipantsClass;
  readonly polygon: Polygon;
  readonly streets: string;
  readonly activeSince: string;
  readonly joining: JoiningState;
  readonly neighbours: readonly OverviewNeighbour[];
}

/**
 * The number of participants is published as a range, because an exact number would reveal too much about a small
 * group.
 */
export const participantsClasses = ['1-25', '26-50', '51-100', '101-200', '201+'] as const;
export type ParticipantsClass = (typeof participantsClasses)[number];

export function participantsClass(participants: number): ParticipantsClass {
  if (participants <= 25) return '1-25';
  if (participants <= 50) return '26-50';
  if (participants <= 100) return '51-100';
  return participants <= 200 ? '101-200' : '201+';
}

/** The public view of a group and its links, or undefined when the group does not belong in the overview. */
export function overviewOf(
  group: Group | undefined,
  links: readonly Link[],
  joining: JoiningState = 'open',
): OverviewGroup | undefined {
  if (!isActive(group) || group.reference === undefined || group.activeSince === undefined)
    return undefined;
  return {
    groupId: group.id,
    reference: group.reference,
    name: group.name,
    municipality: group.municipality,
    phase: group.phase,
    participants: participantsClass(group.participants),
    polygon: group.area.polygon,
    streets: group.area.streets,
    activeSince: group.activeSince,
    joining,
    neighbours: links.map(
      ({ neighbourId, neighbourMunicipality, distance, relation, overlap, crossesBorder }) => ({
        groupId: neighbourId,
        municipality: neighbourMunicipality,
        distance,
        relation,
        overlap,
        crossesBorder,
      }),
    ),
  };
}
