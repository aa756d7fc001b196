import type { Right } from './rights.ts';

/** Where the work in a list comes from. Lists with the same source are read together, and fail together. */
export type WorkSource = 'registrations' | 'starters' | 'joining';

/** Everything about one list of work: what it holds, who sees it, and what it says. */
interface WorklistDeclaration {
  readonly source: WorkSource;
  /** An officer sees the work in the municipalities where one of these rights applies. */
  readonly rights: readonly Right[];
  /** The kind of page that opens for a piece of work. */
  readonly opens: 'registration' | 'starter' | 'group';
  readonly title: string;
  /** What the list holds, and what an officer can do about it. */
  readonly text: string;
  /** Says that the list is empty. */
  readonly empty: string;
  /** What has lasted how long; `time` is, for example, 'sinds gisteren' or 'al 3 dagen'. */
  readonly age: (time: string, work: { readonly waitsFor?: 'decision' | 'answer' }) => string;
}

const toDecide = (time: string): string => `Wacht ${time} op een beslissing.`;
const toAnswer = (time: string): string => `Wacht ${time} op een antwoord van de coördinator.`;

/** The lists on the desk's first page, in this order. */
export const worklists = {
  overdue: {
    source: 'registrations',
    rights: ['decide'],
    opens: 'registration',
    title: 'Te laat',
    text: 'Deze aanmeldingen wachten zo lang dat er herinneringen zijn verstuurd.',
    empty: 'Geen aanmelding is te laat.',
    age: (time, { waitsFor }) => (waitsFor === 'answer' ? toAnswer : toDecide)(time),
  },
  toDecide: {
    source: 'registrations',
    rights: ['decide'],
    opens: 'registration',
    title: 'Te beslissen',
    text: 'Nieuwe aanmeldingen, en aanmeldingen met een antwoord.',
    empty: 'Er is geen nieuwe aanmelding.',
    age: toDecide,
  },
  questionOpen: {
    source: 'registrations',
    rights: ['decide'],
    opens: 'registration',
    title: 'Vraag staat open',
    text: 'De coördinator moet nog antwoorden. U kunt ook zonder antwoord beslissen.',
    empty: 'Er staat geen vraag open.',
    age: toAnswer,
  },
  starters: {
    source: 'starters',
    rights: ['follow-up'],
    opens: 'starter',
    title: 'Starters om contact mee op te nemen',
    text: 'Zij willen een groep beginnen en vragen om contact.',
    empty: 'Er is geen starter die op contact wacht.',
    age: (time) => `Wacht ${time} op contact.`,
  },
  paused: {
    source: 'joining',
    rights: ['follow-up'],
    opens: 'group',
    title: 'Groepen die niet antwoorden',
    text: 'Drie verzoeken om mee te doen bleven onbeantwoord. Nieuwe verzoeken kunnen nu niet. Vraag eens hoe het met de groep gaat.',
    empty: 'Alle groepen antwoorden op verzoeken om mee te doen.',
    age: (time) => `Staat ${time} op pauze.`,
  },
} as const satisfies Readonly<Record<string, WorklistDeclaration>>;

export type WorklistName = keyof typeof worklists;
export const worklistNames = Object.keys(worklists) as readonly WorklistName[];

/** The declaration of a list. */
export const worklistNamed = (name: WorklistName): WorklistDeclaration => worklists[name];
