import type { LetterContents } from '../../ports/letters.ts';
import {
  knownMunicipality,
  whyAsker,
  type LetterContext,
  type Wording,
} from '../letter-context.ts';
import html from '../templates/join-confirm.mjml';
import text from '../templates/join-confirm.txt';
import { momentWords } from '../wording.ts';

/** Asks to confirm the address. Nobody knows yet whether the reader filled in the form, so nothing of it is shown. */
export function joinConfirm(
  { group, request, link }: LetterContents['join-confirm'],
  context: LetterContext,
): Wording {
  return {
    subject: `Bevestig uw vraag om mee te doen met ${group.name}`,
    why: whyAsker,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name },
      link,
      linkLabel: 'Bevestig uw e-mailadres',
      confirmBy: momentWords(request.confirmBy),
    },
  };
}
