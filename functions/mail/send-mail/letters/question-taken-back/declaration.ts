import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const questionTakenBack = {
  purpose: 'Tells the coordinator that a question was taken back',
  recipient: 'coordinator',
  to: 'the coordinator who registered the group',
  confirmed: true,
  on: { QuestionTakenBack: 'normal' },
} as const satisfies LetterDeclaration;

export interface QuestionTakenBackContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
}
