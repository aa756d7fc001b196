import { waitingSince } from '../../../../../shared/domain/groups/waiting.ts';
import { deskPageUrl } from '../../desk-page.ts';
import { toMailbox, type LetterRule } from '../../letter-rule.ts';

/** Reminds the desk mailboxes, and after ten days the team as well, of a registration that is waiting. */
export const decisionReminder: LetterRule<'decision-reminder'> = {
  letter: 'decision-reminder',
  async address({ data }, sources) {
    const group = await sources.groups.find(data.groupId);
    const since = group && waitingSince(group);
    if (group === undefined || since === undefined || data.days === 14) return [];
    const { desk } = sources;
    const mailboxes = await desk.mailboxesOf(group.municipality);
    const teams = data.days === 10 ? await desk.teamsOf(group.municipality) : [];
    const pageUrl = deskPageUrl(sources, `/aanmeldingen/${group.id}`);
    return [...mailboxes, ...teams].map((mailbox) =>
      toMailbox(mailbox, async () => ({
        name: 'decision-reminder',
        group,
        mailbox,
        since,
        pageUrl,
      })),
    );
  },
};
