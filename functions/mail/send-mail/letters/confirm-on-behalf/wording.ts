import {
  knownMunicipality,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { ConfirmOnBehalfContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

const spoken: Readonly<Record<ConfirmOnBehalfContent['conversation'], string>> = {
  phone: 'na een telefoongesprek',
  counter: 'na een gesprek aan de balie',
  meeting: 'na een gesprek op een bijeenkomst',
};

/**
 * Asks the reader to confirm, correct or remove what an officer registered. The officer may have misheard the address,
 * so the letter repeats nothing from the form except the municipality, and names the officer's organisation only.
 */
export function confirmOnBehalf(
  { municipality: code, organisation, conversation, confirmBy, tokenUrl }: ConfirmOnBehalfContent,
  context: LetterContext,
): Wording {
  const municipality = knownMunicipality(context, code);
  const { name: region, police } = context.region;
  return {
    subject: `Klopt de aanmelding van uw groep bij Buurtkring ${region}?`,
    why: 'U krijgt deze e-mail omdat een medewerker dit adres heeft ingevuld bij het aanmelden van een groep.',
    municipality,
    html,
    text,
    view: {
      tokenUrl,
      linkLabel: 'Bekijk de aanmelding en antwoord',
      confirmBy: formatDay(confirmBy),
      spoken: spoken[conversation],
      by:
        organisation === 'police'
          ? `de politie (${police.team})`
          : `de gemeente ${municipality.name}`,
    },
  };
}
