import { titleOf, toMailbox, type LetterRule } from '../../letter-rule.ts';

/**
 * Tells the people who read a mailbox what mail it will receive, once it has been added or its address has been
 * changed. A change of address is reported as MailboxEnded, but the mailbox is then still on the desk.
 */
export const mailboxAdded: LetterRule<'mailbox-added'> = {
  letter: 'mailbox-added',
  async address({ data }, sources) {
    const mailbox = await sources.desk.mailbox(data.mailboxId);
    if (!mailbox) return [];
    const by = await titleOf(sources, data.byOfficerId);
    return [toMailbox(mailbox, async () => ({ name: 'mailbox-added', mailbox, by }))];
  },
};
