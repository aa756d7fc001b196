import {
  knownMunicipality,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { GroupHandedOverContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells an officer which group has another first coordinator, without saying who that is. */
export function groupHandedOver(
  { group, mailbox, pageUrl }: GroupHandedOverContent,
  context: LetterContext,
): Wording {
  return {
    subject: `Andere eerste coördinator: ${group.name} (${group.reference})`,
    why: whyOfficer,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      officer: { title: mailbox.title },
      group: { name: group.name, reference: group.reference },
      pageUrl,
    },
  };
}
