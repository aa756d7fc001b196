import type { LetterContents } from '../../ports/letters.ts';
import {
  knownMunicipality,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/starter-follow-up.mjml';
import text from '../templates/starter-follow-up.txt';
import { formatDay } from '../wording.ts';

/**
 * Asks an officer to get in touch with a starter; the name and address appear only on the page that the token URL
 * opens.
 */
export function starterFollowUp(
  letter: LetterContents['starter-follow-up'],
  context: LetterContext,
): Wording {
  const { starter, officer } = letter;
  const municipality = knownMunicipality(context, starter.municipality);
  return {
    subject: `Iemand wil een groep beginnen in ${municipality.name}`,
    why: whyOfficer,
    municipality,
    html,
    text,
    view: {
      officer: { title: officer.title },
      place: starter.place,
      tokenUrl: letter.tokenUrl,
      linkLabel: 'Bekijk wie het is',
      tokenExpires: formatDay(letter.tokenExpires),
    },
  };
}
