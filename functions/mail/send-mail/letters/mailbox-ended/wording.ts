import {
  firstMunicipality,
  municipalityNames,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { MailboxEndedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/**
 * Tells the people who read a mailbox that no more mail will arrive in it. If the mailbox was given another address,
 * the letter does not mention that address.
 */
export function mailboxEnded(
  { mailbox, moved, by }: MailboxEndedContent,
  context: LetterContext,
): Wording {
  const { region } = context;
  return {
    subject: `Deze postbus krijgt geen mail meer van Buurtkring ${region.name}`,
    why: `U krijgt deze e-mail omdat dit adres een postbus was van Buurtkring ${region.name}.`,
    municipality: firstMunicipality(context, mailbox.municipalities),
    html,
    text,
    view: {
      region: { name: region.name },
      title: mailbox.title,
      moved,
      places: municipalityNames(context, mailbox.municipalities),
      by: by ?? 'de beheerder van Buurtkring',
    },
  };
}
