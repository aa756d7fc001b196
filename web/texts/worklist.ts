import type { WaitingStepKind } from '../../shared/domain/groups/waiting-term.ts';
import type { WorklistResponse } from '../../shared/requests/desk/worklist.ts';
import { formatDay, formatWeekday } from './format.ts';

type Registration = WorklistResponse['overdue'][number];
type Starter = WorklistResponse['starters'][number];
export type WorklistName = keyof WorklistResponse;

/** For example, 'Vandaag', 'Morgen' or 'Over 3 dagen'. */
const inDays = (count: number): string => ['Vandaag', 'Morgen'][count] ?? `Over ${count} dagen`;

/** For example, 'sinds vandaag', 'sinds gisteren' or '3 dagen'. */
const sinceDays = (count: number): string =>
  ['sinds vandaag', 'sinds gisteren'][count] ?? `${count} dagen`;

const steps: Readonly<Record<WaitingStepKind, (next: Registration['next']) => string>> = {
  reminder: (next) => `${inDays(next.inDays)} volgt een herinnering.`,
  'team-reminder': (next) =>
    `${inDays(next.inDays)} volgt een herinnering, ook aan de postbus van het team.`,
  'coordinator-told': (next) =>
    `${inDays(next.inDays)} hoort de coördinator dat de aanmelding nog wacht, en op wie.`,
  expiry: (next) => `De aanmelding vervalt na ${formatWeekday(next.at)}.`,
};

/** For example, 'Wacht 3 dagen op een beslissing.' */
const waits = (count: number, what: string): string => `Wacht ${sinceDays(count)} op ${what}.`;

/** Text for the desk's first page, which lists the work that is waiting for the officer. */
export const worklistTexts = {
  title: 'Wat wacht op mij',
  lead: (title: string, total: number) =>
    total === 0
      ? `U bent ingelogd als ${title}.`
      : `U bent ingelogd als ${title}. ${total === 1 ? 'Er wacht 1 zaak' : `Er wachten ${total} zaken`} op u.`,
  nothing: {
    title: 'Er wacht niets op u',
    text: 'Komt er een aanmelding of een vraag binnen in uw gemeenten? Dan staat die hier, en krijgt de postbus een mail.',
  },
  noWork: 'Met uw rollen komt hier geen werk binnen.',
  lists: {
    overdue: {
      title: 'Te laat',
      text: 'Deze aanmeldingen wachten zo lang dat er herinneringen zijn verstuurd.',
    },
    toDecide: {
      title: 'Te beslissen',
      text: 'Nieuwe aanmeldingen, en aanmeldingen met een antwoord.',
    },
    questionOpen: {
      title: 'Vraag staat open',
      text: 'De coördinator moet nog antwoorden. U kunt ook zonder antwoord beslissen.',
    },
    starters: {
      title: 'Starters om contact mee op te nemen',
      text: 'Zij willen een groep beginnen en vragen om contact.',
    },
    paused: {
      title: 'Groepen die niet antwoorden',
      text: 'Drie verzoeken om mee te doen bleven onbeantwoord. Nieuwe verzoeken kunnen nu niet. Vraag eens hoe het met de groep gaat.',
    },
  } satisfies Record<WorklistName, { readonly title: string; readonly text: string }>,
  named: ({ name, reference }: Pick<Registration, 'name' | 'reference'>) =>
    reference === undefined ? name : `${name} (${reference})`,
  toGroup: (name: string) => `Alles over ${name}`,
  registration: {
    waits: ({ waitsFor, days: count }: Registration) =>
      waits(count, waitsFor === 'decision' ? 'een beslissing' : 'een antwoord van de coördinator'),
    answered: (at: string) => `Antwoord gekregen op ${formatDay(at)}.`,
    next: ({ next }: Registration) => steps[next.what](next),
  },
  starter: {
    name: ({ place }: Starter) => `Starter: ${place}`,
    waits: ({ days: count }: Starter) => waits(count, 'contact'),
    removed: ({ removedAt }: Starter) =>
      `Wij bewaren de gegevens tot en met ${formatDay(removedAt)}.`,
  },
  paused: {
    since: ({ days: count }: WorklistResponse['paused'][number]) =>
      count < 2 ? `Gepauzeerd ${sinceDays(count)}.` : `Al ${sinceDays(count)} gepauzeerd.`,
  },
  rights: 'Dit mag u hier doen',
} as const;
