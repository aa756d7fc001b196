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
 * shown.
 */
export function joinConfirm(
  { group, request, tokenUrl }: JoinConfirmContent,
  context: LetterContext,
): Wording {
  return {
    subject: `Bevestig uw vraag om mee te doen met ${group.name}`,
    why: whyAsker,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name },
      tokenUrl,
      linkLabel: 'Bevestig uw e-mailadres',
      confirmBy: formatMoment(request.confirmBy),
    },
  };
}
