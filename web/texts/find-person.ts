import { caps } from '../../shared/domain/platform/caps.ts';
import { formatList } from './format.ts';

/** Text for the page on which an officer finds the groups of a coordinator. */
export const findPersonTexts = {
  title: 'Zoek een persoon',
  lead: 'Zoek de groepen van een coördinator. U zoekt op het hele e-mailadres of het hele telefoonnummer. Een deel ervan is niet genoeg.',
  recording: `Wij leggen vast dat u zoekt, wanneer en waarom, en welke coördinatoren u vindt. Zij kunnen dat opvragen. Wat u typt, bewaren wij niet. U kunt hoogstens ${caps['person-search'].most} keer per dag zoeken.`,
  contact: 'E-mailadres of telefoonnummer',
  contactHint: 'Bijvoorbeeld naam@adres.example of 06 12345678.',
  reason: 'Waarom zoekt u deze persoon?',
  reasons: {
    decide: 'Om een aanmelding te beoordelen',
    reach: 'Om de coördinator te bereiken over een groep',
    duplicate: 'Om na te gaan of een groep dubbel is aangemeld',
    'own-request': 'Omdat de coördinator vraagt om de eigen gegevens in te zien of te veranderen',
  },
  action: 'Zoek',
  busy: 'Bezig met zoeken',
  found: (count: number) =>
    count === 0
      ? 'Geen groep gevonden'
      : count === 1
        ? '1 groep gevonden'
        : `${count} groepen gevonden`,
  unconfirmed: {
    title: (count: number) =>
      count === 1 ? '1 aanmelding is niet bevestigd' : `${count} aanmeldingen zijn niet bevestigd`,
    text: 'Iemand vulde dit adres of nummer in, maar bevestigde de aanmelding niet. Dat kan ook een ander zijn geweest. Zie dit dus niet als een groep van deze persoon.',
  },
  more: 'Er is nog meer gevonden. Hier staat het nieuwste.',
  none: {
    title: 'Niets gevonden',
    text: (municipalities: readonly string[]) =>
      `In ${formatList(municipalities)} is geen coördinator met precies dit adres of nummer. Wij zoeken alleen in gemeenten waar u contactgegevens mag zien. Misschien gebruikt de persoon een ander adres of nummer.`,
  },
  recorded: 'Vastgelegd is dat u heeft gezocht.',
  role: { first: 'coördinator', second: 'tweede coördinator' },
  registered: (day: string) => `aangemeld op ${day}`,
  toList: 'Naar alle groepen',
  /** The link on the list of groups. */
  fromList: 'Zoek een persoon op e-mailadres of telefoonnummer',
} as const;
