import { starterRemovalDueAt } from '../../../../../shared/domain/starting/starter.ts';
import { deskPageUrl } from '../../desk-page.ts';
import { toMailbox, type LetterRule } from '../../letter-rule.ts';

/** Tells the municipality's desk mailboxes that a starter wants to be contacted, so that an officer gets in touch. */
export const starterFollowUp: LetterRule<'starter-follow-up'> = {
  letter: 'starter-follow-up',
  async address({ data }, sources) {
    const starter = await sources.starters.find(data.starterId);
    if (starter?.confirmedAt === undefined || starter.followedUp) return [];
    const mailboxes = await sources.desk.mailboxesOf(starter.municipality);
    // Throws if there is no mailbox, so that an alarm goes off and the starter is not left waiting to be contacted.
    if (mailboxes.length === 0)
      throw new Error(`no mailbox for municipality ${starter.municipality}`);
    const { id, municipality, place } = starter;
    return mailboxes.map((mailbox) =>
      toMailbox(mailbox, async () => ({
        name: 'starter-follow-up',
        starter: { municipality, place },
        mailbox,
        pageUrl: deskPageUrl(sources, `/starters/${id}`),
        keptUntil: starterRemovalDueAt(starter),
      })),
    );
  },
};
