import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { QuestionTakenBackContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells the coordinator that the question has been withdrawn, so no answer is needed. */
export function questionTakenBack(
  letter: QuestionTakenBackContent,
  context: LetterContext,
): Wording {
  const { group } = letter;
  return {
    subject: `Geen antwoord meer nodig: aanmelding ${group.reference}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: letter.coordinator.name },
    },
  };
}
