import type { Group } from '../../domain/groups/group.ts';
import type { LetterContents } from '../../ports/letters.ts';
import type { Officer } from '../../regions/region.ts';
import { areaPicture } from '../area-picture.ts';
import {
  knownMunicipality,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import { nearbyView } from '../nearby-words.ts';
import { pictureView } from '../picture-words.ts';
import html from '../templates/approval-request.mjml';
import text from '../templates/approval-request.txt';
import {
  briefingWords,
  dayWords,
  linesOf,
  officerWords,
  phaseWords,
  phoneWords,
} from '../wording.ts';

/** Asks one officer to decide, with all that was registered and the groups around it. */
export async function approvalRequest(
  letter: LetterContents['approval-request'],
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
      link: letter.link,
      linkLabel: 'Bekijk en beoordeel de aanmelding',
      linkExpires: dayWords(letter.linkExpires),
      answer: answerView(group, letter.askedBy),
      group: {
        name: group.name,
        reference: group.reference,
        phase: phaseWords[group.phase],
        participants: group.participants,
        briefing: briefingWords[group.briefing],
        streets: linesOf(group.area.streets),
      },
      coordinator: {
        name: coordinator.name,
        email: coordinator.email,
        phone: phoneWords(coordinator.phone),
        sharing: coordinator.consents.shareContact ? 'ja' : 'nee',
      },
      ...nearbyView(nearby, 'dit gebied', context),
      picture: pictureView(picture, { own: `Het gebied van ${group.name}`, nearby, municipality }),
    },
  };
}

/** The coordinator's answer with the question before it, or nothing when no question was asked. */
function answerView({ answer, decision }: Group, askedBy: Officer | undefined): object | undefined {
  if (!answer) return undefined;
  const question =
    decision?.text === undefined
      ? undefined
      : { from: officerWords(askedBy), lines: linesOf(decision.text) };
  return { lines: linesOf(answer.text), question };
}
