import type { Briefing, Group, Phase } from '../../../../../shared/domain/groups/group.ts';
import { areaPicture } from '../../../../../shared/mail/area-picture.ts';
import {
  knownMunicipality,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { nearbyView } from '../../../../../shared/mail/nearby-view.ts';
import { pictureView } from '../../../../../shared/mail/picture-view.ts';
import {
  formatDay,
  linesOf,
  officerTitle,
  formatPhone,
} from '../../../../../shared/mail/wording.ts';
import type { DeskMailbox } from '../../../../../shared/regions/region.ts';
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

/** Asks one officer for a decision, showing everything that was registered and the groups around it. */
export async function approvalRequest(
  letter: ApprovalRequestContent,
  context: LetterContext,
): Promise<Wording> {
  const { group, coordinator, officer, nearby } = letter;
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
      officer: { title: officer.title },
      tokenUrl: letter.tokenUrl,
      linkLabel: 'Bekijk en beoordeel de aanmelding',
      tokenExpires: formatDay(letter.tokenExpires),
      answer: replyView(group, letter.askedBy),
      group: {
        name: group.name,
        reference: group.reference,
        phase: phaseLabels[group.phase],
        participants: group.participants,
        briefing: briefingLabels[group.briefing],
        streets: linesOf(group.area.streets),
      },
      coordinator: {
        name: coordinator.name,
        email: coordinator.email,
        phone: formatPhone(coordinator.phone),
        sharing: coordinator.consents.shareContact ? 'ja' : 'nee',
      },
      ...nearbyView(nearby, 'dit gebied', context),
      picture: pictureView(picture, { own: `Het gebied van ${group.name}`, nearby, municipality }),
    },
  };
}

/** The coordinator's reply and the question it answers, or undefined when there is no reply. */
function replyView(
  { answer, decision }: Group,
  askedBy: DeskMailbox | undefined,
): object | undefined {
  if (!answer) return undefined;
  const question =
    decision?.text === undefined
      ? undefined
      : { from: officerTitle(askedBy), lines: linesOf(decision.text) };
  return { lines: linesOf(answer.text), question };
}
