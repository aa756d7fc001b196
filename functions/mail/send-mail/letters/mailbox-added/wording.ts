import {
  firstMunicipality,
  municipalityNames,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
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
  return {
    subject: `Deze postbus krijgt voortaan mail van Buurtkring ${region.name}`,
    why: `U krijgt deze e-mail omdat dit adres een postbus is van Buurtkring ${region.name}.`,
    municipality: firstMunicipality(context, mailbox.municipalities),
    html,
    text,
    view: {
      region: { name: region.name },
      title,
      team: role === 'team',
      places: municipalityNames(context, mailbox.municipalities),
      by: by ?? 'de beheerder van Buurtkring',
    },
  };
}
