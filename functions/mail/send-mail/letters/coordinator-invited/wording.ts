import {
  knownMunicipality,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatMoment } from '../../../../../shared/mail/wording.ts';
import type { CoordinatorInvitedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Asks the reader to become a coordinator. A coordinator typed the address and may have made a mistake, so the letter
 * names neither that coordinator nor the group; the page that the link opens shows the group's name.
 */
export function coordinatorInvited(
  { reference, municipality, tokenUrl, tokenExpires }: CoordinatorInvitedContent,
  context: LetterContext,
): Wording {
  return {
    subject: `Uitnodiging: wilt u coördinator worden van groep ${reference}?`,
    why: 'U krijgt deze e-mail omdat een coördinator van een groep dit adres heeft opgegeven.',
    municipality: knownMunicipality(context, municipality),
    html,
    text,
    view: {
      reference,
      tokenUrl,
      linkLabel: 'Bekijk de uitnodiging',
      tokenExpires: formatMoment(tokenExpires),
    },
  };
}
