import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { Asker } from '../../../../../shared/domain/joining/join-request.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const joinRequest = {
  purpose: 'Asks for a reply to a join request, and again if nobody has replied within a week',
  recipient: 'coordinator',
  to: 'the coordinators of the group',
  confirmed: true,
  on: { JoinConfirmed: 'urgent', JoinReminderDue: 'normal' },
} as const satisfies LetterDeclaration;

export interface JoinRequestContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly asker: Pick<Asker, 'street' | 'note'>;
  /** Deadline for answering the request. */
  readonly answerBy: Date;
  readonly reminder: boolean;
  readonly tokenUrl: string;
}
