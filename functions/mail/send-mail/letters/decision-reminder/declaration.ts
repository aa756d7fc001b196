import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { Officer } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const decisionReminder = {
  purpose:
    'Reminds the officers, and after ten days the team mailbox, of a registration that waits',
  recipient: 'officer',
  to: 'every officer of the municipality after 3, 7 and 10 days, and its team mailbox after 10 days',
  confirmed: true,
  on: { RegistrationReminderDue: 'normal' },
} as const satisfies LetterDeclaration;

export interface DecisionReminderContent {
  readonly group: Group;
  readonly officer: Officer;
  /** The time at which the registration started waiting. */
  readonly since: string;
  readonly tokenUrl: string;
  readonly tokenExpires: Date;
}
