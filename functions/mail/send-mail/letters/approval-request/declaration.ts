import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { NearbyGroup } from '../../../../../shared/ports/linking.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const approvalRequest = {
  purpose: 'Asks each officer for a decision on the registration',
  recipient: 'officer',
  to: 'every officer of the municipality',
  confirmed: true,
  on: { RegistrationConfirmed: 'urgent', QuestionAnswered: 'urgent' },
} as const satisfies LetterDeclaration;

export interface ApprovalRequestContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  readonly officer: DeskMailbox;
  readonly nearby: readonly NearbyGroup[];
  /** The officer who asked the question that the coordinator answered. */
  readonly askedBy: DeskMailbox | undefined;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
