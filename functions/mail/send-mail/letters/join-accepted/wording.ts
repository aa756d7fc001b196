import {
  knownMunicipality,
  whyAsker,
  siteUrlOf,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { linesOf } from '../../../../../shared/mail/wording.ts';
import type { JoinAcceptedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

/** Tells the asker that the coordinator will get in touch, without revealing the coordinator's name or address. */
export function joinAccepted(
  { group, asker, message }: JoinAcceptedContent,
  context: LetterContext,
): Wording {
  return {
    subject: `U kunt meedoen met ${group.name}`,
    why: whyAsker,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name },
      asker: { name: asker.name },
      hasMessage: message !== undefined,
      message: message === undefined ? [] : linesOf(message),
      rulesPage: `${siteUrlOf(context)}/spelregels`,
    },
  };
}
