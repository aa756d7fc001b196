import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const mailboxAdded = {
  purpose:
    'Tells a desk mailbox what it will receive, from whom, and whom to tell if that is a mistake',
  recipient: 'officer',
  to: 'a desk mailbox that a desk manager added or an operator loaded, or whose address changed',
  confirmed: true,
  on: { MailboxAdded: 'normal', MailboxEnded: 'normal' },
} as const satisfies LetterDeclaration;

export interface MailboxAddedContent {
  readonly mailbox: DeskMailbox;
  /**
   * The job title of the desk manager who made the change; undefined if an operator made it, or if the manager has been
   * removed.
   */
  readonly by?: string | undefined;
}
