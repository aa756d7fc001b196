import {
  knownMunicipality,
  whyAsker,
  siteUrlOf,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { linesOf } from '../../../../../shared/mail/wording.ts';
import { namedMunicipality } from '../../../../../shared/regions/municipality.ts';
import type { JoinDeclinedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

const reasons: Record<
  JoinDeclinedContent['reason'],
  { readonly title: string; readonly reason: string }
> = {
  full: {
    title: 'De groep is vol',
    reason: 'De groep heeft nu geen plaats voor nieuwe deelnemers.',
  },
  elsewhere: {
    title: 'Uw straat hoort niet bij de groep',
    reason: 'Volgens de coördinator hoort uw straat niet bij het gebied van deze groep.',
  },
  lapsed: {
    title: 'Er kwam geen antwoord',
    reason: 'De groep heeft niet binnen twee weken geantwoord. Het spijt ons dat u heeft gewacht.',
  },
  ended: { title: 'De groep is gestopt', reason: 'Deze groep is intussen gestopt.' },
};

/** Tells the asker that they cannot join this group, why not, and which other groups they can ask. */
export function joinDeclined(letter: JoinDeclinedContent, context: LetterContext): Wording {
  const { group, asker, message, alternatives } = letter;
  const { title, reason } = reasons[letter.reason];
  // A group that has been forgotten no longer has a name.
  const name = group.name === '' ? (group.reference ?? '') : group.name;
  return {
    subject: `${title}: ${name}`,
    why: whyAsker,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      title,
      reason,
      group: { name },
      asker: { name: asker.name },
      hasMessage: message !== undefined,
      message: message === undefined ? [] : linesOf(message),
      hasAlternatives: alternatives.length > 0,
      alternatives: alternatives.map(({ group: other }) => ({
        name: other.name,
        municipality: namedMunicipality(context.regions, other.municipality).name,
        page: `${siteUrlOf(context)}/groepen/${other.reference}`,
      })),
      startPage: `${siteUrlOf(context)}/starten`,
    },
  };
}
