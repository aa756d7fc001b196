import { isActive } from '../../../../../shared/domain/groups/group.ts';
import { deskPageUrl } from '../../desk-page.ts';
import { toMailbox, type LetterRule } from '../../letter-rule.ts';

/**
 * Tells the officers that a group has come from another municipality, unless it has since moved on or is no longer
 * active.
 */
export const groupMoved: LetterRule<'group-moved'> = {
  letter: 'group-moved',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (!isActive(group) || group.municipality !== data.municipality) return [];
    const pageUrl = deskPageUrl(sources, `/groepen/${group.reference}`);
    const { from } = data;
    const mailboxes = await sources.desk.mailboxesOf(group.municipality);
    return mailboxes.map((mailbox) =>
      toMailbox(mailbox, async () => ({ name: 'group-moved', group, mailbox, from, pageUrl })),
    );
  },
};
