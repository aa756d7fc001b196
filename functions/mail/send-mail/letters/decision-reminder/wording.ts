import {
  knownMunicipality,
  whyOfficer,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { DecisionReminderContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Reminds a desk mailbox of a registration that is waiting for a decision or an answer. A team mailbox is asked to make
 * sure that somebody deals with it.
 */
export function decisionReminder(letter: DecisionReminderContent, context: LetterContext): Wording {
  const { group } = letter;
  return {
    subject: `Herinnering: aanmelding ${group.reference} wacht`,
    why: whyOfficer,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      officer: { title: letter.mailbox.title },
      since: formatDay(letter.since),
      team: letter.mailbox.role === 'team',
      asked: group.status === 'asked',
      pageUrl: letter.pageUrl,
      linkLabel: 'Bekijk de aanmelding',
    },
  };
}
