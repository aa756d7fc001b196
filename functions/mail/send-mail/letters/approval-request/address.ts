import type { Group } from '../../../../../shared/domain/groups/group.ts';
import { reviewVersionOf } from '../../../../../shared/domain/groups/waiting.ts';
import { groupsAround } from '../../../../../shared/linking/groups-around.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
import { deskPageUrl } from '../../desk-page.ts';
import { toMailbox, type LetterRule, type LetterSources } from '../../letter-rule.ts';
import type { Letter } from '../../letter.ts';

/**
 * Tells every desk mailbox of the municipality that a registration is waiting for a decision. The letter links to the
 * registration's page on the desk, and contains neither a token nor any contact details.
 */
export const approvalRequest: LetterRule<'approval-request'> = {
  letter: 'approval-request',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    // If the registration has changed since this event, that change has its own event, which triggers a new letter.
    if (group?.status !== 'pending' || reviewVersionOf(group) !== data.version) return [];
    const mailboxes = await sources.desk.mailboxesOf(group.municipality);
    // Throws if there are no mailboxes, so that an alarm goes off and the registration is not overlooked.
    if (mailboxes.length === 0)
      throw new Error(`no mailbox for municipality ${group.municipality}`);
    return mailboxes.map((mailbox) => toMailbox(mailbox, () => request(mailbox, group, sources)));
  },
};

async function request(
  mailbox: DeskMailbox,
  group: Group,
  sources: LetterSources,
): Promise<Letter<'approval-request'>> {
  return {
    name: 'approval-request',
    group,
    mailbox,
    nearby: await groupsAround(sources, group, await sources.groups.coordinators(group.id)),
    pageUrl: deskPageUrl(sources, `/aanmeldingen/${group.id}`),
  };
}
