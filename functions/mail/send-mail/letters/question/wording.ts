import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay, linesOf, officerTitle } from '../../../../../shared/mail/wording.ts';
import type { QuestionContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Passes an officer's question on to the coordinator, with the token URL for answering it. */
export function question(letter: QuestionContent, context: LetterContext): Wording {
  const { group, coordinator } = letter;
  return {
    subject: `Vraag over uw aanmelding ${group.reference}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      question: { from: officerTitle(letter.askedBy), lines: linesOf(letter.question) },
      tokenUrl: letter.tokenUrl,
      linkLabel: 'Beantwoord de vraag',
      tokenExpires: formatDay(letter.tokenExpires),
    },
  };
}
