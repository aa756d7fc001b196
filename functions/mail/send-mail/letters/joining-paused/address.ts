import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { toMailbox, type LetterRule } from '../../letter-rule.ts';

/** Tells the officers that joining is paused for a group, because nobody is replying to its join requests. */
export const joiningPaused: LetterRule<'joining-paused'> = {
  letter: 'joining-paused',
  async address({ data }, { groups, joining, desk }) {
    const group = await groups.find(data.groupId);
    if (
      !isActive(group) ||
      data.joining !== 'paused' ||
      (await joining.of(group)).state !== 'paused'
    )
      return [];
    const mailboxes = await desk.mailboxesOf(group.municipality);
    return mailboxes.map((mailbox) =>
      toMailbox(mailbox, async () => ({ name: 'joining-paused', group, mailbox })),
    );
  },
};
