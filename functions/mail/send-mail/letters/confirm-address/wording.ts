import {
  knownMunicipality,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { ConfirmAddressContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Asks the reader to confirm the email address. Somebody else may have filled in the form, so the letter repeats
 * nothing from it except the municipality: the form must not become a way to send text to strangers.
 */
export function confirmAddress(
  { municipality: code, confirmBy, tokenUrl }: ConfirmAddressContent,
  context: LetterContext,
): Wording {
  const municipality = knownMunicipality(context, code);
  return {
    subject: `Bevestig uw e-mailadres voor Buurtkring ${context.region.name}`,
    why: 'U krijgt deze e-mail omdat dit adres is ingevuld bij het aanmelden van een groep.',
    municipality,
    html,
    text,
    view: {
      tokenUrl,
      linkLabel: 'Bevestig uw e-mailadres',
      confirmBy: formatDay(confirmBy),
    },
  };
}
