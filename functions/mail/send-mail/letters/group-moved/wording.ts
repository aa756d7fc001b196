import {
  knownMunicipality,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { namedMunicipality } from '../../../../../shared/regions/municipality.ts';
import type { GroupMovedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells an officer which group now belongs to the municipality, and where it came from. */
export function groupMoved(
  { group, mailbox, from, pageUrl }: GroupMovedContent,
  context: LetterContext,
): Wording {
  const municipality = knownMunicipality(context, group.municipality);
  return {
    subject: `Groep hoort nu bij ${municipality.name}: ${group.name} (${group.reference})`,
    why: whyOfficer,
    municipality,
    html,
    text,
    view: {
      officer: { title: mailbox.title },
      group: { name: group.name, reference: group.reference },
      from: namedMunicipality(context.regions, from).name,
      pageUrl,
    },
  };
}
