import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay, linesOf } from '../../../../../shared/mail/wording.ts';
import type { JoinRequestContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Presents a join request to a coordinator: the street and the note, but not yet the asker's identity. */
export function joinRequest(letter: JoinRequestContent, context: LetterContext): Wording {
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
