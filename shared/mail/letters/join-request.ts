import type { LetterContents } from '../../ports/letters.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/join-request.mjml';
import text from '../templates/join-request.txt';
import { dayWords, linesOf } from '../wording.ts';

/** Brings a request to a coordinator: the street and the note, not yet who asks. */
export function joinRequest(
  letter: LetterContents['join-request'],
  context: LetterContext,
): Wording {
  const { group, coordinator, asker, reminder } = letter;
  const title = reminder ? 'Iemand wacht op uw antwoord' : 'Iemand wil meedoen met uw groep';
  return {
    subject: `${title}: ${group.name}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      title,
      reminder,
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      street: asker.street,
      hasNote: asker.note !== undefined,
      note: asker.note === undefined ? [] : linesOf(asker.note),
      answerBy: dayWords(letter.answerBy),
      link: letter.link,
      linkLabel: 'Bekijk en beantwoord het verzoek',
    },
  };
}
