import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { undecidedDays } from '../../../../../shared/domain/groups/waiting.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { RegistrationLapsedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Tells the coordinator that the registration has lapsed, when its data will be removed, and what the coordinator can
 * still do.
 */
export function registrationLapsed(
  letter: RegistrationLapsedContent,
  context: LetterContext,
): Wording {
  const { group } = letter;
  return {
    subject: `Uw aanmelding ${group.reference} is vervallen`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: letter.coordinator.name },
      days: undecidedDays,
      keptUntil: formatDay(letter.keptUntil),
    },
  };
}
