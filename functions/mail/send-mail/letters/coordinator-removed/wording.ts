import {
  knownMunicipality,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { CoordinatorRemovedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells somebody that they are no longer a coordinator, because the first coordinator removed them. */
export function coordinatorRemoved(
  { group, removed }: CoordinatorRemovedContent,
  context: LetterContext,
): Wording {
  return {
    subject: `U bent geen coördinator meer van ${group.name}`,
    why: 'U krijgt deze e-mail omdat u coördinator was van een aangemelde groep.',
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      removed: { name: removed.name },
    },
  };
}
