import { titleOf, type LetterRule } from '../../letter-rule.ts';

/**
 * Tells the people at an address that it no longer belongs to a desk mailbox, unless the mailbox has been given that
 * address again.
 */
export const mailboxEnded: LetterRule<'mailbox-ended'> = {
  letter: 'mailbox-ended',
  async address({ data }, sources) {
    const { desk, formerMailboxes } = sources;
    const mailbox = await formerMailboxes.find(data.mailboxId, data.deskVersion);
    const current = await desk.mailbox(data.mailboxId);
    if (!mailbox || current?.email === mailbox.email) return [];
    const by = await titleOf(sources, data.byOfficerId);
    const moved = current !== undefined;
    // A bounce from the old address says nothing about the mailbox as it is now.
    return [
      {
        recipientId: mailbox.id,
        to: mailbox.email,
        content: async () => ({ name: 'mailbox-ended', mailbox, moved, by }),
      },
    ];
  },
};
