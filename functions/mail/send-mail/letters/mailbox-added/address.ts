import { toMailbox, type LetterRule } from '../../letter-rule.ts';

/**
 * Tells a mailbox what it will receive, once it has been added or its address has been changed. A change of address is
 * reported as MailboxEnded, but the mailbox is then still on the desk.
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
