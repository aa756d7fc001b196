import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { Link } from '../../../../../shared/domain/linking/link.ts';
import type { NeighbourGroup } from '../../../../../shared/domain/linking/neighbour-group.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const linkedAcrossRegions = {
  purpose:
    'Tells the officers on both sides that two groups of different regions are now neighbours',
  recipient: 'officer',
  to: 'every desk mailbox of the municipality of each group that has new neighbours in another region',
  confirmed: true,
  on: { GroupsLinked: 'normal', GroupRelinked: 'normal' },
} as const satisfies LetterDeclaration;

export interface LinkedAcrossRegionsContent {
  readonly group: Group;
  readonly mailbox: DeskMailbox;
  /** The new neighbours in other regions, nearest first. */
  readonly fresh: readonly { readonly neighbour: NeighbourGroup; readonly link: Link }[];
}
