import type { GroupWork } from './group-list.ts';
import type { Right } from './rights.ts';

/** Where the work in a list comes from. Lists with the same source are read together, and fail together. */
export type WorkSource = 'registrations' | 'starters' | 'joining' | 'groupList' | 'mailboxes';

/** Everything about one list of work: what it holds, who sees it, and what it says. */
interface WorklistDeclaration {
  readonly source: WorkSource;
  /** An officer sees the work in the municipalities where one of these rights applies. */
  readonly rights: readonly Right[];
  /** The kind of page that opens for a piece of work. */
  readonly opens: 'registration' | 'starter' | 'group' | 'mailbox';
  readonly title: string;
  /** What the list holds, and what an officer can do about it. */
  readonly text: string;
  /** Shown if the list is empty. */
  readonly empty: string;
  /** Says how long the situation has lasted; `time` is, for example, 'sinds gisteren' or 'al 3 dagen'. */
  readonly age: (time: string, work: { readonly waitsFor?: 'decision' | 'answer' }) => string;
  /** The kind of work in a list that comes from the list of groups; absent from other lists. */
  readonly work?: GroupWork;
  /** Work is in the list only once it has lasted for more than this number of days. */
  readonly moreThanDays?: number;
  /**
   * A link to the list of groups, filtered so that it shows at least the groups in this list. The URL is written out,
   * because the first page does not load the code that handles filters.
   */
  readonly all?: { readonly text: string; readonly address: string };
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
  unreachable: {
    source: 'groupList',
    work: 'unreachable',
    rights: ['follow-up'],
    opens: 'group',
    title: 'Groepen die wij niet kunnen bereiken',
    text: 'Bij deze groepen komt onze mail bij geen enkele coördinator aan. Zij krijgen geen mail meer. Neem op een andere manier contact op.',
    empty: 'Wij kunnen alle groepen bereiken.',
    age: (time) => `Krijgt ${time} geen mail.`,
    all: {
      text: 'Alle groepen die wij niet kunnen bereiken',
      address: '/groepen?stand=goedgekeurd&mail=komt-bij-niemand-aan',
    },
  },
  bouncing: {
    source: 'groupList',
    work: 'bouncing',
    rights: ['follow-up'],
    opens: 'group',
    title: 'Mail komt niet bij iedereen aan',
    text: 'Bij deze groepen komt onze mail bij een van de coördinatoren niet aan. Vraag of het e-mailadres nog klopt.',
    empty: 'Mail komt bij alle andere coördinatoren aan.',
    age: (time) => `Mail komt ${time} niet aan.`,
    all: {
      text: 'Alle groepen waar mail niet bij iedereen aankomt',
      address: '/groepen?stand=goedgekeurd&mail=komt-niet-bij-iedereen-aan',
    },
  },
  forming: {
    source: 'groupList',
    work: 'forming',
    moreThanDays: 90,
    rights: ['follow-up'],
    opens: 'group',
    title: 'Al meer dan 90 dagen in oprichting',
    text: 'Deze groepen zijn goedgekeurd, maar nog niet of niet meer actief. Vraag of u kunt helpen.',
    empty: 'Geen groep is langer dan 90 dagen in oprichting.',
    age: (time) => `Is ${time} in oprichting.`,
    all: {
      text: 'Alle groepen in oprichting',
      address: '/groepen?stand=goedgekeurd&fase=in-oprichting',
    },
  },
  briefing: {
    source: 'groupList',
    work: 'briefing',
    rights: ['follow-up'],
    opens: 'group',
    title: 'Presentatie gevraagd',
    text: 'Spreek een dag af met de coördinator. Leg daarna bij de groep vast dat de presentatie is gegeven.',
    empty: 'Geen groep wacht op een presentatie.',
    age: (time) => `Wacht ${time} op een presentatie.`,
    all: {
      text: 'Alle groepen die om een presentatie vroegen',
      address: '/groepen?stand=goedgekeurd&presentatie=aangevraagd',
    },
  },
  mailboxes: {
    source: 'mailboxes',
    rights: ['officers.manage'],
    opens: 'mailbox',
    title: 'Postbussen waar mail niet aankomt',
    text: 'De andere postbussen van de gemeente krijgen de mail wel. Verbeter het adres, of bewaar de postbus opnieuw als het adres klopt.',
    empty: 'Onze mail komt bij alle postbussen aan.',
    age: (time) => `Mail komt ${time} niet aan.`,
  },
} as const satisfies Readonly<Record<string, WorklistDeclaration>>;

export type WorklistName = keyof typeof worklists;
export const worklistNames = Object.keys(worklists) as readonly WorklistName[];

export const worklistNamed = (name: WorklistName): WorklistDeclaration => worklists[name];
