import type { LetterContents } from '../../ports/letters.ts';
import { knownMunicipality, type LetterContext, type Wording } from '../letter-context.ts';
import html from '../templates/confirm-address.mjml';
import text from '../templates/confirm-address.txt';
import { dayWords } from '../wording.ts';

/**
 * Asks to confirm the address. Nobody knows yet whether the reader filled in the form, so of what was filled in
 * it shows only the name of the group, and not in the subject: the form must be no way to mail texts to strangers.
 */
export function confirmAddress(
  { group, link }: LetterContents['confirm-address'],
  context: LetterContext,
): Wording {
  const municipality = knownMunicipality(context, group.municipality);
  return {
    subject: `Bevestig uw e-mailadres voor Buurtkring ${context.region.name}`,
    why: 'U krijgt deze e-mail omdat dit adres is ingevuld bij het aanmelden van een groep.',
    municipality,
    html,
    text,
    view: {
      group: { name: group.name },
      link,
      linkLabel: 'Bevestig uw e-mailadres',
      confirmBy: dayWords(group.confirmBy),
    },
  };
}
