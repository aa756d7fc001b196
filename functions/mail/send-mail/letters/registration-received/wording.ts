import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { RegistrationReceivedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Confirms the registration, gives its reference and explains what happens next. */
export function registrationReceived(
  letter: RegistrationReceivedContent,
  context: LetterContext,
): Wording {
  const { group, coordinator } = letter;
  return {
    subject: `Aanmelding ontvangen: ${group.reference}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      tokenUrl: letter.tokenUrl,
      linkLabel: 'Bekijk uw aanmelding',
      tokenExpires: formatDay(letter.tokenExpires),
      waiting: group.status === 'pending' || group.status === 'asked',
    },
  };
}
