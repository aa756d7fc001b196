import { formatDay, formatList } from './format.ts';

/** The period of a stand-in: its first and last day, and the names of the municipalities. */
interface Period {
  readonly names: readonly string[];
  readonly from: string;
  readonly until: string;
}

const days = ({ names, from, until }: Period): string =>
  `${formatList(names)}, van ${formatDay(from)} tot en met ${formatDay(until)}`;

/** Text for the pages on which an officer, or the desk manager, arranges stand-ins. */
export const standInTexts = {
  title: 'Vervanging',
  titleOf: (name: string) => `Vervanging van ${name}`,
  lead: 'Bent u een tijd weg? Dan kan een collega van uw eigen organisatie uw rechten in een gemeente overnemen.',
  leadOf:
    'Een collega van dezelfde organisatie kan de rechten van deze medewerker in een gemeente overnemen.',
  forOfficer: 'Vervanging regelen',
  now: {
    endedOwn: 'De vervanging is beëindigd.',
    title: 'Wie vervangt',
    nobody: 'Er is geen vervanging vastgelegd.',
    period: days,
    end: 'Beëindig deze vervanging',
    ending: 'Bezig met beëindigen',
    ended:
      'De vervanging is beëindigd. De collega is overal uitgelogd en heeft deze rechten niet meer.',
  },
  signedOut: {
    text: 'Omdat het om uw eigen rechten ging, bent u overal uitgelogd. Log opnieuw in om verder te gaan.',
    action: 'Log opnieuw in',
    before: 'Let op: het gaat om uw eigen rechten. U wordt hierna zelf overal uitgelogd.',
  },
  others: {
    title: 'Wie wordt vervangen',
    period: days,
  },
  form: {
    /** The option for a colleague who has the same name and job title as another. */
    namesake: (name: string, municipalities: readonly string[], since: string) =>
      `${[name, ...municipalities].join(', ')}, toegang sinds ${since}`,
    title: 'Een vervanger vastleggen',
    text: 'De collega krijgt alleen de rechten die deze medewerker zelf heeft, en niet de rechten die deze medewerker als vervanger heeft. Functioneel beheer kan niemand overnemen. De collega wordt nu uitgelogd en heeft de rechten na opnieuw inloggen, vanaf de eerste dag.',
    nobody:
      'Er is niemand die kan vervangen: er is geen collega van dezelfde organisatie, of er zijn geen rollen om over te nemen.',
    colleague: 'Collega',
    choose: 'Kies een collega',
    municipalities: 'Gemeenten',
    firstDay: 'Eerste dag',
    lastDay: 'Laatste dag',
    lastDayHint: 'De rechten gelden tot en met deze dag.',
    action: 'Leg de vervanging vast',
    busy: 'Bezig met vastleggen',
    done: 'De vervanging is vastgelegd.',
  },
} as const;
