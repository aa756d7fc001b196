import type { LetterContents } from '../../ports/letters.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/registration-received.mjml';
import text from '../templates/registration-received.txt';

/** Confirms the registration, gives its reference and explains what happens next. */
export function registrationReceived(
  letter: LetterContents['registration-received'],
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
      waiting: group.status === 'pending' || group.status === 'asked',
    },
  };
}
