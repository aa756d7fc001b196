import {
  knownMunicipality,
  whyOfficer,
  siteUrlOf,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { JoiningPausedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells an officer that a group has let join requests lapse. */
export function joiningPaused(
  { group, mailbox }: JoiningPausedContent,
  context: LetterContext,
): Wording {
  return {
    subject: `Groep antwoordt niet op verzoeken: ${group.name} (${group.reference})`,
    why: whyOfficer,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      officer: { title: mailbox.title },
      group: { name: group.name, reference: group.reference },
      groupPage: `${siteUrlOf(context)}/groepen/${group.reference}`,
    },
  };
}
