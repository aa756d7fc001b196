import { isActiveOrDormant } from '../../../../../shared/domain/groups/group.ts';
import { deskPageUrl } from '../../desk-page.ts';
import { firstOf, toMailbox, type LetterRule } from '../../letter-rule.ts';

/** Tells the officers of a municipality, unless the first coordinator has changed again or the group has ended. */
export const groupHandedOver: LetterRule<'group-handed-over'> = {
  letter: 'group-handed-over',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    if (!group || !isActiveOrDormant(group)) return [];
    if (firstOf(await sources.groups.coordinators(group.id))?.id !== data.coordinatorId) return [];
    const pageUrl = deskPageUrl(sources, `/groepen/${group.reference}`);
    const mailboxes = await sources.desk.mailboxesOf(group.municipality);
    return mailboxes.map((mailbox) =>
      toMailbox(mailbox, async () => ({ name: 'group-handed-over', group, mailbox, pageUrl })),
    );
  },
};
