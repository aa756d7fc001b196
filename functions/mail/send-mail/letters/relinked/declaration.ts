import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { Link } from '../../../../../shared/domain/linking/link.ts';
import type {
  NeighbourContact,
  NeighbourGroup,
} from '../../../../../shared/domain/linking/neighbour-group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const relinked = {
  purpose: 'Lists, in one letter, the neighbours that the group gained and lost through relinking',
  recipient: 'coordinator',
  to: 'the coordinators of the group',
  confirmed: true,
  on: { GroupRelinked: 'normal' },
} as const satisfies LetterDeclaration;

export interface RelinkedContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  /** New neighbours, nearest first, with the coordinators whose details this coordinator may see. */
  readonly fresh: readonly {
    readonly neighbour: NeighbourGroup;
    readonly link: Link;
    readonly contacts: readonly NeighbourContact[];
  }[];
  readonly ended: readonly NeighbourGroup[];
}
