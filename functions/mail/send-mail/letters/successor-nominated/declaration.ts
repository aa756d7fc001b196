import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const successorNominated = {
  purpose: 'Asks a coordinator to become the first coordinator of the group',
  recipient: 'coordinator',
  to: 'the coordinator who was nominated, as long as the nomination is open',
  confirmed: true,
  on: { SuccessorNominated: 'normal' },
} as const satisfies LetterDeclaration;

export interface SuccessorNominatedContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  /** The last moment at which the nomination can be accepted. */
  readonly until: string;
  /** The URL for managing the group, where the nominee accepts or refuses. */
  readonly tokenUrl: string;
}
