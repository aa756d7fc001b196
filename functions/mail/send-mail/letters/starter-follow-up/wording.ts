import {
  knownMunicipality,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { StarterFollowUpContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Asks a desk mailbox to get in touch with a starter. The starter's name and address are shown only on the desk, and
 * only once a viewing record has been stored.
 */
export function starterFollowUp(letter: StarterFollowUpContent, context: LetterContext): Wording {
  const { starter, mailbox } = letter;
  const municipality = knownMunicipality(context, starter.municipality);
  return {
    subject: `Iemand wil een groep beginnen in ${municipality.name}`,
    why: whyOfficer,
    municipality,
    html,
    text,
    view: {
      officer: { title: mailbox.title },
      place: starter.place,
      pageUrl: letter.pageUrl,
      linkLabel: 'Open de werkplek',
      keptUntil: formatDay(letter.keptUntil),
    },
  };
}
