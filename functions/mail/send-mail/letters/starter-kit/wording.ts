import {
  keepFollowedUpDays,
  keepStarterDays,
} from '../../../../../shared/domain/starting/starter.ts';
import {
  knownMunicipality,
  siteUrlOf,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import type { StarterKitContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';
import rulesOfPlay from './rules-of-play.txt';
import sampleLetter from './sample-letter.txt';

/**
 * Sends the steps, a checklist, a sample letter and the ground rules. Somebody else may have filled in the form, so
 * nothing from the form is shown except the municipality: the form must not become a way to send text to strangers.
 */
export function starterKit(
  { municipality, followUp, tokenUrl }: StarterKitContent,
  context: LetterContext,
): Wording {
  return {
    subject: 'Informatie en tips om een groep te beginnen',
    why: 'U krijgt deze e-mail omdat met dit adres om informatie is gevraagd.',
    municipality: knownMunicipality(context, municipality),
    html,
    text,
    view: {
      followUp,
      tokenUrl,
      linkLabel: followUp ? 'Ja, neem contact met mij op' : 'Bekijk uw aanvraag',
      participantsLimit: context.region.participantsLimit,
      keepDays: keepStarterDays,
      keepFollowedUpDays,
      groupsPage: `${siteUrlOf(context)}/groepen`,
      registerPage: `${siteUrlOf(context)}/aanmelden`,
      startPage: `${siteUrlOf(context)}/starten`,
    },
    attachments: [
      { fileName: 'voorbeeldbrief-buren.txt', text: sampleLetter },
      { fileName: 'spelregels.txt', text: rulesOfPlay },
    ],
  };
}
