import { toMailbox, type LetterRule } from '../../letter-rule.ts';

/**
 * Tells a new address what it will receive. A mailbox that got another address reports MailboxEnded for the old one, and
 * is still on the desk.
 */
export const mailboxAdded: LetterRule<'mailbox-added'> = {
  letter: 'mailbox-added',
  async address({ data }, { desk, officers }) {
    const mailbox = await desk.mailbox(data.mailboxId);
    if (!mailbox) return [];
    const { byOfficerId } = data;
    const by = byOfficerId === undefined ? undefined : (await officers.find(byOfficerId))?.title;
    return [toMailbox(mailbox, async () => ({ name: 'mailbox-added', mailbox, by }))];
  },
};
