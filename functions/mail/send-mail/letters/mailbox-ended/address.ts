import type { LetterRule } from '../../letter-rule.ts';

/** Tells an address that it no longer belongs to a desk mailbox, unless the mailbox has that address again. */
export const mailboxEnded: LetterRule<'mailbox-ended'> = {
  letter: 'mailbox-ended',
  async address({ data }, { desk, formerMailboxes, officers }) {
    const mailbox = await formerMailboxes.find(data.mailboxId, data.deskVersion);
    const current = await desk.mailbox(data.mailboxId);
    if (!mailbox || current?.email === mailbox.email) return [];
    const { byOfficerId } = data;
    const by = byOfficerId === undefined ? undefined : (await officers.find(byOfficerId))?.title;
    const moved = current !== undefined;
    return [
      {
        recipientId: mailbox.id,
        to: mailbox.email,
        content: async () => ({ name: 'mailbox-ended', mailbox, moved, by }),
      },
    ];
  },
};
