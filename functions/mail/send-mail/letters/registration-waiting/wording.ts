import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { RegistrationWaitingContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Tells the coordinator that no decision has been made yet, which officers can decide, and what the coordinator can do.
 */
export function registrationWaiting(
  letter: RegistrationWaitingContent,
  context: LetterContext,
): Wording {
  const { group } = letter;
  return {
    subject: `Uw aanmelding ${group.reference} wacht nog`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: letter.coordinator.name },
      officers: letter.mailboxes.map(({ title }) => ({ title })),
      since: formatDay(letter.since),
      until: formatDay(letter.until),
      tokenUrl: letter.tokenUrl,
      linkLabel: 'Bekijk uw aanmelding',
      tokenExpires: formatDay(letter.tokenExpires),
    },
  };
}
