import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { Link } from '../../../../../shared/domain/linking/link.ts';
import type {
  NeighbourContact,
  NeighbourGroup,
} from '../../../../../shared/domain/linking/neighbour-group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const introduction = {
  purpose:
    'Introduces the coordinators of newly linked groups to each other, unless relinking linked them',
  recipient: 'coordinator',
  to: 'the coordinators of both groups',
  confirmed: true,
  on: { GroupsLinked: 'normal' },
} as const satisfies LetterDeclaration;

export interface IntroductionContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly neighbour: NeighbourGroup;
  readonly link: Link;
  /**
   * The neighbour's coordinators whose details this coordinator may see; empty when contact goes through the desk.
   */
  readonly contacts: readonly NeighbourContact[];
}
