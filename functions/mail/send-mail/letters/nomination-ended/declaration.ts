import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const nominationEnded = {
  purpose: 'Tells a coordinator that the other one has refused or taken back a nomination',
  recipient: 'coordinator',
  to: 'the first coordinator if the nominee refused; the nominee if the nomination was taken back',
  confirmed: true,
  on: { SuccessorNominationEnded: 'normal' },
} as const satisfies LetterDeclaration;

export interface NominationEndedContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  /** Whether the nominee refused; otherwise the first coordinator took the nomination back. */
  readonly refused: boolean;
}
