import type { LetterContents } from '../../ports/letters.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/join-request.mjml';
import text from '../templates/join-request.txt';
import { formatDay, linesOf } from '../wording.ts';

/** Presents a join request to a coordinator: the street and the note, but not yet the identity of the asker. */
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
      answerBy: formatDay(letter.answerBy),
      tokenUrl: letter.tokenUrl,
      linkLabel: 'Bekijk en beantwoord het verzoek',
    },
  };
}
