import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { JoiningClosedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Tells a coordinator that the group is not accepting join requests at the moment, and gives the token URL for
 * accepting them again.
 */
export function joiningClosed(letter: JoiningClosedContent, context: LetterContext): Wording {
  const { group, coordinator, joining } = letter;
  const title = joining === 'paused' ? 'Nieuwe verzoeken staan stil' : 'Uw groep staat op vol';
  return {
    subject: `${title}: ${group.name}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      title,
      paused: joining === 'paused',
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      tokenUrl: letter.tokenUrl,
      linkLabel: 'Zet de groep weer open',
      tokenExpires: formatDay(letter.tokenExpires),
    },
  };
}
