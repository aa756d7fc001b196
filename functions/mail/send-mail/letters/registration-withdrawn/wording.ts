import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { RegistrationWithdrawnContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Confirms that the registration has been withdrawn, and says when its data will be removed. */
export function registrationWithdrawn(
  letter: RegistrationWithdrawnContent,
  context: LetterContext,
): Wording {
  const { group } = letter;
  return {
    subject: `Uw aanmelding ${group.reference} is ingetrokken`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: letter.coordinator.name },
      keptUntil: formatDay(letter.keptUntil),
    },
  };
}
