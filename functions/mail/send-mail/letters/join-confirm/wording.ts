import {
  knownMunicipality,
  whyAsker,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatMoment } from '../../../../../shared/mail/wording.ts';
import type { JoinConfirmContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Asks the reader to confirm the email address. Somebody else may have filled in the form, so nothing from the form is
 * shown. The group's name is left out as well, because a coordinator chose it; it is shown on the page that the link
 * opens.
 */
export function joinConfirm(
  { reference, municipality, confirmBy, tokenUrl }: JoinConfirmContent,
  context: LetterContext,
): Wording {
  return {
    subject: `Bevestig uw vraag om mee te doen met groep ${reference}`,
    why: whyAsker,
    municipality: knownMunicipality(context, municipality),
    html,
    text,
    view: {
      reference,
      tokenUrl,
      linkLabel: 'Bevestig uw e-mailadres',
      confirmBy: formatMoment(confirmBy),
    },
  };
}
