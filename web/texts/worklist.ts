import { worklistNamed, type WorklistName } from '../../shared/domain/desk/worklists.ts';
import type { WorkResponse } from '../../shared/requests/desk/worklist.ts';
import { formatDay, formatList, formatWeekday } from './format.ts';

type Term = NonNullable<WorkResponse['term']>;

/** For example, 'Vandaag', 'Morgen' or 'Over 3 dagen'. */
const inDays = (count: number): string => ['Vandaag', 'Morgen'][count] ?? `Over ${count} dagen`;

/** For example, 'sinds vandaag', 'sinds gisteren' or 'al 3 dagen'. */
const sinceDays = (count: number | undefined): string => {
  if (count === undefined) return 'al langer';
  return ['sinds vandaag', 'sinds gisteren'][count] ?? `al ${count} dagen`;
};

const terms: Readonly<Record<Term['what'], (term: Term) => string>> = {
  reminder: (term) => `${inDays(term.inDays)} volgt een herinnering.`,
  'team-reminder': (term) =>
    `${inDays(term.inDays)} volgt een herinnering, ook aan de postbus van het team.`,
  'coordinator-told': (term) =>
    `${inDays(term.inDays)} hoort de coördinator dat de aanmelding nog wacht, en op wie.`,
  expiry: (term) => `De aanmelding vervalt na ${formatWeekday(term.at)}.`,
  removal: (term) =>
    `Neem uiterlijk ${formatDay(term.at)} contact op. Daarna verwijderen wij de gegevens.`,
};

/**
 * Text for the desk's first page, which lists the work that is waiting for the officer. Text about a single list is in
 * that list's declaration.
 */
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
  empty: 'Hier is niets te doen',
  failed: {
    title: 'Een deel van uw werk is nu niet te zien',
    text: 'Wij kunnen deze lijsten niet laden:',
  },
  heading: (name: WorklistName, total: number) => `${worklistNamed(name).title} (${total})`,
  longest: (shown: number) => `Dit zijn de ${shown} die het langst wachten.`,
  named: ({ name, reference }: Pick<WorkResponse, 'name' | 'reference'>) =>
    reference === undefined ? name : `${name} (${reference})`,
  starter: ({ name }: Pick<WorkResponse, 'name'>) => `Starter: ${name}`,
  toGroup: (name: string) => `Alles over ${name}`,
  age: (list: WorklistName, work: WorkResponse) =>
    worklistNamed(list).age(sinceDays(work.days), work),
  answered: (at: string) => `Antwoord gekregen op ${formatDay(at)}.`,
  openedBy: (titles: readonly string[]) => `Geopend door ${formatList(titles)}.`,
  term: (term: Term) => terms[term.what](term),
  export: {
    action: 'Exporteer',
    columns: ['Gemeente', 'Naam', 'Referentie', 'Sinds', 'Dagen', 'Toelichting', 'Termijn'],
    /** For example, 'te-laat-2026-11-30'. */
    file: (title: string, day: string) =>
      `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${day}`,
  },
  rights: 'Dit mag u hier doen',
} as const;
