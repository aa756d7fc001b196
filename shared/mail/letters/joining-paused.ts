import type { LetterContents } from '../../ports/letters.ts';
import {
  knownMunicipality,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/joining-paused.mjml';
import text from '../templates/joining-paused.txt';

/** Tells an officer that a group has let join requests lapse. */
export function joiningPaused(
  { group, officer }: LetterContents['joining-paused'],
  context: LetterContext,
): Wording {
  return {
    subject: `Groep antwoordt niet op verzoeken: ${group.name} (${group.reference})`,
    why: whyOfficer,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      officer: { title: officer.title },
      group: { name: group.name, reference: group.reference },
      groupPage: `${context.siteUrl}/groepen/${group.reference}`,
    },
  };
}
