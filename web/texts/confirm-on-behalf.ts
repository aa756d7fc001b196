import type { Conversation } from '../../shared/domain/groups/on-behalf.ts';
import { confirmationDays } from '../../shared/domain/groups/registration.ts';
import { afterConversation } from './conversations.ts';

/** Text for the page on which a coordinator confirms, corrects or removes what an officer registered. */
export const confirmOnBehalfTexts = {
  title: 'Klopt de aanmelding van uw groep?',
  lead: (by: string, conversation: Conversation) =>
    `Een medewerker van ${by} heeft namens u een groep aangemeld, ${afterConversation[conversation]}. Er gebeurt niets zonder uw ja.`,
  police: (team: string) => `de politie (${team})`,
  municipality: (name: string) => `de gemeente ${name}`,
  facts: 'Wat er is ingevuld',
  share: 'Contactgegevens delen met buurgroepen',
  hidden:
    'Uw naam, e-mailadres en telefoonnummer bewaren wij ook. Die staan hier niet, omdat iedereen met deze link de pagina kan openen.',
  agree: 'Met uw ja gaat u akkoord met de spelregels en de privacyverklaring.',
  action: 'Ja, meld deze groep aan',
  busy: 'Bezig met aanmelden',
  correct: {
    text: 'Klopt er iets niet? Verander het eerst. Daarna kunt u ja zeggen.',
    start: 'Verander de aanmelding',
    own: 'Over u',
    name: 'Uw naam',
    nameHint: 'Vul dit alleen in als uw naam anders is dan u heeft doorgegeven.',
    phone: 'Uw telefoonnummer',
    phoneHint: 'Vul dit alleen in als uw nummer anders is dan u heeft doorgegeven.',
    action: 'Bewaar de veranderingen',
    busy: 'Bezig met bewaren',
    done: 'De veranderingen zijn bewaard. Controleer alles nog eens en zeg dan ja.',
  },
  remove: `Wilt u niet dat deze groep wordt aangemeld, of weet u hier niets van? Dan kunt u wat er is ingevuld meteen verwijderen. Doet u niets, dan verwijderen wij het na ${confirmationDays} dagen.`,
} as const;
