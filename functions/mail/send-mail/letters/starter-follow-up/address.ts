import { starterRemovalDueAt } from '../../../../../shared/domain/starting/starter.ts';
import { deskPageUrl } from '../../desk-page.ts';
import { toOfficer, type LetterRule } from '../../letter-rule.ts';

/** Asks the municipality's desk mailboxes to get in touch with a starter who has asked to be contacted. */
export const starterFollowUp: LetterRule<'starter-follow-up'> = {
  letter: 'starter-follow-up',
  async address({ data }, sources) {
    const starter = await sources.starters.find(data.starterId);
    if (starter?.confirmedAt === undefined || starter.followedUp) return [];
    const officers = await sources.desk.officersOf(starter.municipality);
    // Throws if there are no officers, so that an alarm goes off and the starter is not left waiting to be contacted.
    if (officers.length === 0)
      throw new Error(`no officer for municipality ${starter.municipality}`);
    const { id, municipality, place } = starter;
    return officers.map((officer) =>
      toOfficer(officer, async () => ({
        name: 'starter-follow-up',
        starter: { municipality, place },
        officer,
        pageUrl: deskPageUrl(sources, `/starters/${id}`),
        keptUntil: starterRemovalDueAt(starter),
      })),
    );
  },
};
