import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatMoment } from '../../../../../shared/mail/wording.ts';
import type { SuccessorNominatedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Asks a coordinator to become the first one, and says what that means. */
export function successorNominated(
  { group, coordinator, until, tokenUrl }: SuccessorNominatedContent,
  context: LetterContext,
): Wording {
  return {
    subject: `Wilt u de eerste coördinator worden van ${group.name}?`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      until: formatMoment(until),
      tokenUrl,
      linkLabel: 'Bekijk de vraag en antwoord',
    },
  };
}
