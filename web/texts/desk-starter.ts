import type { StarterViewingReason } from '../../shared/domain/desk/viewing-record.ts';
import type { FollowUpResponse } from '../../shared/requests/starting/responses.ts';
import { formatMoment } from './format.ts';

/** Text for the page on which an officer follows up with a starter. */
export const deskStarterTexts = {
  title: 'Iemand wil een groep beginnen',
  lead: 'Neem contact op en leg dat hier vast, dan doet een collega het niet nog eens.',
  notFound: 'Deze aanvraag bestaat niet meer: de gegevens zijn verwijderd.',
  facts: {
    municipality: 'Gemeente',
    place: 'Straat of buurt',
    requested: 'Gevraagd op',
    removed: 'Wij bewaren dit tot en met',
  },
  contact: {
    title: 'Naam en e-mailadres',
    folded: 'Wij leggen vast wie de gegevens bekijkt, wanneer en waarom.',
    reason: 'Waarom wilt u de gegevens zien?',
    reasons: {
      'follow-up': 'Om contact op te nemen',
      'own-request': 'De persoon vraagt zelf wat wij bewaren, of wil het laten aanpassen',
    } satisfies Record<StarterViewingReason, string>,
    show: 'Toon naam en e-mailadres',
    showing: 'Bezig met ophalen',
    noRight: 'Met uw rollen mag u deze gegevens niet bekijken.',
    name: 'Naam',
    email: 'E-mailadres',
  },
  followUp: 'Heeft u contact opgenomen?',
  note: 'Notitie voor collega’s',
  noteHint: 'Dit hoeft niet. Schrijf geen gevoelige gegevens op.',
  action: 'Ik heb contact opgenomen',
  busy: 'Bezig met vastleggen',
  done: 'Vastgelegd: er is contact opgenomen',
  by: ({ officer, at, own }: FollowUpResponse) =>
    `${own ? 'U' : officer} heeft op ${formatMoment(at)} contact opgenomen.`,
  given: 'De notitie daarbij:',
} as const;
