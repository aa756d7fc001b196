import type { Officer } from '../../../../../shared/domain/desk/officer.ts';
import {
  firstMunicipality,
  municipalityNames,
  whyDeskAccess,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { StandInChangedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Tells an officer which colleague stands in for which, in which municipalities, and until when. Officers are
 * colleagues, so the letter gives their names.
 */
export function standInChanged(
  { change, standIn, recipient, colleague, away, by }: StandInChangedContent,
  context: LetterContext,
): Wording {
  const { region } = context;
  const ended = change === 'ended';
  return {
    subject: `Vervanging op de werkplek van Buurtkring ${region.name}${ended ? ' beëindigd' : ''}`,
    why: whyDeskAccess(context),
    municipality: firstMunicipality(context, standIn.scope),
    html,
    text,
    view: {
      region: { name: region.name },
      title: recipient.title,
      ended,
      standsIn: recipient.id === colleague.id,
      colleague: named(colleague),
      away: named(away),
      places: municipalityNames(context, standIn.scope),
      from: formatDay(standIn.from),
      until: formatDay(standIn.until),
      by: by && { self: by.id === recipient.id, name: named(by) },
    },
  };
}

function named({ name, title }: Officer): string {
  return name === title ? name : `${name} (${title})`;
}
