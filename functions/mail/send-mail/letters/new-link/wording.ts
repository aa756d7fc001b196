import type { TokenPurpose } from '../../../../../shared/domain/platform/token.ts';
import {
  knownMunicipality,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import type { NewLinkContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

const actions: Readonly<Record<TokenPurpose, string>> = {
  confirm: 'uw e-mailadres te bevestigen',
  answer: 'een vraag over uw aanmelding te beantwoorden',
  manage: 'uw groep te beheren',
  'answer-join': 'te antwoorden op een verzoek om mee te doen',
  'become-coordinator': 'de uitnodiging om coördinator te worden te bekijken',
  'ask-join': 'uw verzoek om mee te doen te bekijken',
  'ask-kit': 'uw aanvraag van informatie te bekijken',
  'accept-invitation': 'uw uitnodiging aan te nemen',
};

/** Sends a new link. The letter repeats nothing that anybody typed, because the address may be unconfirmed. */
export function newLink(
  { about, municipality, tokenUrl, tokenExpires }: NewLinkContent,
  context: LetterContext,
): Wording {
  return {
    subject: `Uw nieuwe link van Buurtkring ${context.region.name}`,
    why: 'U krijgt deze e-mail omdat op onze website met dit adres een nieuwe link is gevraagd.',
    municipality: knownMunicipality(context, municipality),
    html,
    text,
    view: {
      action: actions[about],
      tokenUrl,
      linkLabel: 'Open de pagina',
      tokenExpires: formatDay(tokenExpires),
    },
  };
}
