import {
  knownMunicipality,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatNames } from '../../../../../shared/mail/wording.ts';
import type { MailboxAddedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells the people who read a mailbox what mail will arrive in it. */
export function mailboxAdded(
  { mailbox, by }: MailboxAddedContent,
  context: LetterContext,
): Wording {
  const { region } = context;
  const { title, role } = mailbox;
  const municipalities = mailbox.municipalities.map((code) => knownMunicipality(context, code));
  const [first = region.municipalities[0]?.code ?? ''] = mailbox.municipalities;
  return {
    subject: `Deze postbus krijgt voortaan mail van Buurtkring ${region.name}`,
    why: `U krijgt deze e-mail omdat dit adres een postbus is van Buurtkring ${region.name}.`,
    municipality: knownMunicipality(context, first),
    html,
    text,
    view: {
      region: { name: region.name },
      title,
      team: role === 'team',
      places: formatNames(municipalities.map(({ name }) => name)),
      by: by ?? 'de beheerder van Buurtkring',
    },
  };
}
