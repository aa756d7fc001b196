import type { CircleList, CircleTick, MemberState } from '../../shared/domain/groups/circle.ts';
import type { CircleResponse } from '../../shared/requests/groups/circle.ts';
import { deskTexts } from './desk.ts';
import { formatDay } from './format.ts';

type Member = CircleResponse['lists'][number]['members'][number];

/** Text for a circle's page on the desk. */
export const circleTexts = {
  title: deskTexts.nav.circles,
  lead: 'Kies een gemeente. U ziet dan wie er in de WhatsApp-groep van de coördinatoren zitten.',
  none: 'U heeft in geen enkele gemeente het recht om groepen te zien.',
  tab: 'Beheerdersgroep',
  notFound: 'In de gemeenten waarvoor u een rol heeft, is deze beheerdersgroep er niet.',
  back: 'Naar alle beheerdersgroepen',
  of: (municipality: string) => `Beheerdersgroep van ${municipality}`,
  about:
    'Leg de lijst van deelnemers in WhatsApp ernaast, en druk bij elke coördinator op wat u ziet. Namen en nummers staan niet in deze lijst. U vindt ze op de pagina van de groep.',
  lists: {
    takeOut: {
      title: 'Uit de groep halen',
      text: 'Hun groep is gestopt of hoort nu bij een andere gemeente, of zij zijn geen coördinator meer. Haal hen in WhatsApp uit de groep.',
      empty: 'Er is niemand om uit de groep te halen.',
    },
    add: {
      title: 'Aan de groep toevoegen',
      text: 'Zij zijn uitgenodigd, maar wij weten niet of zij in de groep zitten.',
      empty: 'Alle coördinatoren die zijn uitgenodigd, zitten in de groep.',
    },
    in: {
      title: 'In de groep',
      text: 'Zij zeiden dat zelf, of een medewerker zag hen in de groep.',
      empty: 'Wij weten nog van niemand dat die in de groep zit.',
    },
    out: {
      title: 'Niet meer in de groep',
      text: 'Zij stapten er zelf uit, of een medewerker haalde hen eruit. Wij nodigen hen niet opnieuw uit.',
      empty: 'Niemand is er zelf uitgestapt.',
    },
  } satisfies Record<CircleList, { title: string; text: string; empty: string }>,
  heading: (title: string, total: number) => `${title} (${total})`,
  longest: (shown: number) => `U ziet de ${shown} die hier het langst staan.`,
  role: { first: 'Coördinator', second: 'Tweede coördinator' },
  noRole: 'Voormalige coördinator',
  noGroup: 'Groep die niet meer bestaat',
  state: ({ state, since, source, officer, endedFrom }: Member): string => {
    const day = formatDay(since);
    if (endedFrom !== undefined) return `${ended[endedFrom]} Dat is zo sinds ${day}.`;
    if (source === 'officer') return byOfficer[state](officer ?? 'Een medewerker', day);
    return bySelf[state](day);
  },
  ticks: {
    in: 'Zit in de groep',
    'not-in': 'Zit er niet in',
    'taken-out': 'Uit de groep gehaald',
  } satisfies Record<CircleTick, string>,
  busy: 'Bezig met vastleggen',
  done: 'Dit is vastgelegd',
  doneText: (group: string, tick: CircleTick) =>
    `${group}: ${circleTexts.ticks[tick].toLowerCase()}.`,
  changed: {
    title: 'Er is intussen iets veranderd',
    text: 'De coördinator of een collega was u voor. De lijst hieronder is bijgewerkt. Kijk of uw keuze nog klopt.',
  },
} as const;

const ended = {
  joined: 'Zat in de groep en hoort er niet meer bij.',
  invited:
    'Kreeg de link en hoort er niet meer bij. Wij weten niet of deze coördinator in de groep zit.',
} as const;
const bySelf: Record<MemberState, (day: string) => string> = {
  invited: (day) => `Uitgenodigd op ${day}.`,
  joined: (day) => `Doet mee sinds ${day}, zegt de coördinator.`,
  left: (day) => `Is eruit sinds ${day}, zegt de coördinator.`,
};
const byOfficer: Record<MemberState, (officer: string, day: string) => string> = {
  invited: (officer, day) => `${officer} zag op ${day} dat de coördinator niet in de groep zit.`,
  joined: (officer, day) => `${officer} zag de coördinator op ${day} in de groep.`,
  left: (officer, day) => `${officer} haalde de coördinator op ${day} uit de groep.`,
};
