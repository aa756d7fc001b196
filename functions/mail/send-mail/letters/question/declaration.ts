import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const question = {
  purpose: "Passes an officer's question on to the coordinator",
  recipient: 'coordinator',
  to: 'the coordinator who registered the group',
  confirmed: true,
  on: { QuestionAsked: 'urgent' },
} as const satisfies LetterDeclaration;

export interface QuestionContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly question: string;
  /** The job title of the officer who asked. */
  readonly askedBy: string | undefined;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
