import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const questionReminder = {
  purpose: 'Reminds the coordinator of a question that has not been answered',
  recipient: 'coordinator',
  to: 'the coordinator who registered the group, 3, 7 and 14 days after the question',
  confirmed: true,
  on: { RegistrationReminderDue: 'normal' },
} as const satisfies LetterDeclaration;

export interface QuestionReminderContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly question: string;
  /** The job title of the officer who asked. */
  readonly askedBy: string | undefined;
  readonly askedAt: string;
  /** Deadline for answering the question. */
  readonly answerBy: Date;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
