import type { Coordinator } from '../../../../../shared/domain/groups/coordinator.ts';
import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const registrationWaiting = {
  purpose: 'Tells the coordinator that the registration is still waiting, and for whom',
  recipient: 'coordinator',
  to: 'the coordinator who registered the group, after 14 days',
  confirmed: true,
  on: { RegistrationReminderDue: 'normal' },
} as const satisfies LetterDeclaration;

export interface RegistrationWaitingContent {
  readonly group: Group;
  readonly coordinator: Coordinator;
  /** The mailboxes whose readers can decide on the registration. */
  readonly mailboxes: readonly DeskMailbox[];
  readonly since: string;
  /** Deadline for a decision on the registration. */
  readonly until: Date;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
