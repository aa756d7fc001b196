import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { NominationEndedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells a coordinator that nobody becomes the first coordinator for now, and who said so. */
export function nominationEnded(
  { group, coordinator, refused }: NominationEndedContent,
  context: LetterContext,
): Wording {
  const title = refused
    ? 'De gevraagde coördinator zegt nee'
    : 'U bent niet meer gevraagd als eerste coördinator';
  return {
    subject: `${title}: ${group.name}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      title,
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      refused,
    },
  };
}
