import type { Briefing, Phase } from '../../../../../shared/domain/groups/group.ts';
import { areaPicture } from '../../../../../shared/mail/area-picture.ts';
import {
  knownMunicipality,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { nearbyView } from '../../../../../shared/mail/nearby-view.ts';
import { pictureView } from '../../../../../shared/mail/picture-view.ts';
import { linesOf } from '../../../../../shared/mail/wording.ts';
import type { ApprovalRequestContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

const phaseLabels: Record<Phase, string> = {
  forming: 'in oprichting',
  running: 'actief',
};

const briefingLabels: Record<Briefing, string> = {
  none: 'nog niet gegeven',
  requested: 'aangevraagd',
  planned: 'gepland',
  given: 'gegeven',
};

/**
 * Asks the officers who share a desk mailbox to decide on a registration. Contains the facts and the groups nearby, but
 * no contact details.
 */
export async function approvalRequest(
  letter: ApprovalRequestContent,
  context: LetterContext,
): Promise<Wording> {
  const { group, mailbox, nearby } = letter;
  const municipality = knownMunicipality(context, group.municipality);
  const picture = await areaPicture({ own: group.area.polygon, nearby, municipality });
  return {
    subject: `Ter beoordeling: ${group.name} in ${municipality.name} (${group.reference})`,
    why: whyOfficer,
    municipality,
    html,
    text,
    pictures: [picture],
    view: {
      officer: { title: mailbox.title },
      pageUrl: letter.pageUrl,
      linkLabel: 'Bekijk en beoordeel de aanmelding',
      answer: group.answer && { corrected: group.answer.replaced !== undefined },
      group: {
        name: group.name,
        reference: group.reference,
        phase: phaseLabels[group.phase],
        participants: group.participants,
        briefing: briefingLabels[group.briefing],
        streets: linesOf(group.area.streets),
      },
      ...nearbyView(nearby, 'dit gebied', context, picture),
      picture: pictureView(picture, { own: `Het gebied van ${group.name}`, municipality }),
    },
  };
}
