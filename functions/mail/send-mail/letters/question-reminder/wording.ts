import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay, linesOf, officerTitle } from '../../../../../shared/mail/wording.ts';
import type { QuestionReminderContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Repeats a question that the coordinator has not answered. */
export function questionReminder(letter: QuestionReminderContent, context: LetterContext): Wording {
  const { group } = letter;
  return {
    subject: `Herinnering: vraag over uw aanmelding ${group.reference}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: letter.coordinator.name },
      question: { from: officerTitle(letter.askedBy), lines: linesOf(letter.question) },
      askedAt: formatDay(letter.askedAt),
      answerBy: formatDay(letter.answerBy),
      tokenUrl: letter.tokenUrl,
      linkLabel: 'Beantwoord de vraag',
      tokenExpires: formatDay(letter.tokenExpires),
    },
  };
}
