import type { EventName } from '../../../events/catalogue.ts';
import type { OutgoingMail } from '../../../shared/ports/mail.ts';
import type { LetterContents, letters } from './letters/index.ts';

export type LetterName = keyof LetterContents;

/** A letter with its content. A `tokenUrl` is an absolute URL on our own site. */
export type Letter<Name extends LetterName = LetterName> = {
  [Each in Name]: { readonly name: Each } & LetterContents[Each];
}[Name];

/** The names of the events that trigger a letter. */
export type TriggerOf<Name extends LetterName> = keyof (typeof letters)[Name]['on'] & EventName;

export interface LetterWriter {
  /** Renders a letter as an email that is complete except for the recipient's address. */
  write(letter: Letter): Promise<Omit<OutgoingMail, 'to'>>;
}
