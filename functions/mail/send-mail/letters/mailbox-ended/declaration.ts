import type { FormerMailbox } from '../../../../../shared/domain/desk/mailbox-changes.ts';
import type { LetterDeclaration } from '../../letter-declaration.ts';

export const mailboxEnded = {
  purpose:
    'Tells an address that it is no longer a desk mailbox, and whom to tell if that is wrong',
  recipient: 'officer',
  to: 'the old address of a desk mailbox that was removed, or whose address changed',
  confirmed: true,
  on: { MailboxEnded: 'normal' },
} as const satisfies LetterDeclaration;

export interface MailboxEndedContent {
  readonly mailbox: FormerMailbox;
  /** Whether the mailbox is still on the desk, with another address. */
  readonly moved: boolean;
  /**
   * The job title of the desk manager who made the change; undefined if an operator made it, or if the manager has been
   * removed.
   */
  readonly by?: string | undefined;
}
