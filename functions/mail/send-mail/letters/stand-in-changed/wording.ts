import type { Officer } from '../../../../../shared/domain/desk/officer.ts';
import {
  knownMunicipality,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay, formatNames } from '../../../../../shared/mail/wording.ts';
import type { StandInChangedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Tells an officer who stands in for whom, where and until when. Officers are colleagues, so the letter gives their
 * names.
 */
export function standInChanged(
  { change, standIn, recipient, colleague, away, by }: StandInChangedContent,
  context: LetterContext,
): Wording {
  const { region } = context;
  const municipalities = standIn.scope.map((code) => knownMunicipality(context, code));
  const [first = region.municipalities[0]?.code ?? ''] = standIn.scope;
  const ended = change === 'ended';
  return {
    subject: `Vervanging op de werkplek van Buurtkring ${region.name}${ended ? ' beëindigd' : ''}`,
    why: `U krijgt deze e-mail omdat dit adres hoort bij uw toegang tot de werkplek van Buurtkring ${region.name}.`,
    municipality: knownMunicipality(context, first),
    html,
    text,
    view: {
      region: { name: region.name },
      title: recipient.title,
      ended,
      standsIn: recipient.id === colleague.id,
      colleague: named(colleague),
      away: named(away),
      places: formatNames(municipalities.map(({ name }) => name)),
      from: formatDay(standIn.from),
      until: formatDay(standIn.until),
      by: by && { self: by.id === recipient.id, name: named(by) },
    },
  };
}

function named({ name, title }: Officer): string {
  return name === title ? name : `${name} (${title})`;
}
