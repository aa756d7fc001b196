import type { Group } from '../../../../../shared/domain/groups/group.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const decisionReminder = {
  purpose:
    'Reminds the officers, and after ten days the team mailbox, of a registration that is still waiting',
  recipient: 'officer',
  to: 'every desk mailbox of the municipality after 3, 7 and 10 days, and its team mailbox after 10 days',
  confirmed: true,
  on: { RegistrationReminderDue: 'normal' },
} as const satisfies LetterDeclaration;

export interface DecisionReminderContent {
  readonly group: Group;
  readonly mailbox: DeskMailbox;
  /** The time at which the registration started waiting. */
  readonly since: string;
  /** The URL of the registration's page on the officers' desk. */
  readonly pageUrl: string;
}
