import { region } from 'virtual:region';
import type {
  ActKind,
  ActReason,
  ChangeableFact,
  FactChange,
} from '../../shared/domain/groups/act.ts';
import type { Briefing, Phase } from '../../shared/domain/groups/group.ts';
import { keepDaysAfterEnd } from '../../shared/domain/groups/retention.ts';
import { namedMunicipality } from '../../shared/regions/municipality.ts';
import { formatDay } from './format.ts';
import { groupTexts } from './overview.ts';
import { reviewTexts } from './review.ts';

export const factNames: Readonly<Record<ChangeableFact, string>> = {
  name: 'Naam van de groep',
  streets: 'Straten',
  phase: 'Fase',
  participants: 'Deelnemers',
  briefing: 'Presentatie',
  briefingGivenOn: 'Dag van de presentatie',
  municipality: 'Gemeente',
};

const inWords: Readonly<Partial<Record<ChangeableFact, (value: string) => string>>> = {
  phase: (phase) => groupTexts.phase[phase as Phase],
  briefing: (briefing) => reviewTexts.briefing[briefing as Briefing],
  briefingGivenOn: formatDay,
  municipality: (code) => namedMunicipality(region, code).name,
};

/** A fact's value in words. A value for which there are no words, such as a half-typed day, is returned unchanged. */
export function factValue(fact: ChangeableFact, value: string | undefined): string {
  return value === undefined || value === '' ? 'niet ingevuld' : (inWords[fact]?.(value) ?? value);
}

/** What an act changes, such as 'Fase: was ‘In oprichting’, wordt ‘Actief’.' */
export function changeLine({ fact, from, to }: FactChange, verb: 'is nu' | 'wordt'): string {
  return `${factNames[fact]}: was ‘${factValue(fact, from)}’, ${verb} ‘${factValue(fact, to)}’.`;
}

const reasons = {
  asked: 'De coördinator vroeg erom',
  mistake: 'Wat er stond, klopte niet',
  changed: 'De situatie is veranderd',
  ended: 'De groep bestaat niet meer',
  unreachable: 'De coördinator is niet bereikbaar',
  other: 'Iets anders',
} satisfies Record<ActReason, string>;

/** Text about what officers do to a group that has been approved. */
export const actTexts = {
  title: 'Wijzigen',
  lead: 'U vertelt steeds waarom. De coördinatoren krijgen er een mail over, en het blijft bij de groep staan.',
  back: 'Terug naar de groep',
  links: {
    correct: 'Gegevens, fase of presentatie aanpassen',
    reopen: 'Weer openzetten voor nieuwe deelnemers',
    move: 'Naar een andere gemeente verplaatsen',
    close: 'De groep laten stoppen',
  } satisfies Record<ActKind, string>,
  pages: {
    correct: {
      title: (name: string) => `Pas de gegevens aan van ${name}`,
      lead: 'Verander alleen wat niet klopt. Het gebied op de kaart verandert de coördinator zelf.',
      action: 'Leg de wijziging vast',
    },
    reopen: {
      title: (name: string) => `Zet ${name} weer open`,
      lead: 'Bewoners kunnen dan weer vragen om mee te doen. De coördinatoren krijgen hun verzoeken per mail. Spreek daarom eerst met een coördinator af dat iemand antwoordt.',
      action: 'Zet de groep weer open',
    },
    move: {
      title: (name: string) => `Verplaats ${name}`,
      lead: 'U kunt alleen kiezen uit gemeenten waar het gebied in ligt of aan raakt.',
      action: 'Verplaats de groep',
    },
    close: {
      title: (name: string) => `Laat ${name} stoppen`,
      lead: 'Dit kunt u niet terugdraaien.',
      action: 'Laat de groep stoppen',
    },
  } satisfies Record<
    ActKind,
    { readonly title: (name: string) => string; readonly lead: string; readonly action: string }
  >,
  effects: {
    correct: [],
    reopen: [],
    move: [
      'De medewerkers van de nieuwe gemeente krijgen een mail. Zij gaan over de groep, en u misschien niet meer.',
      'De coördinatoren gaan naar de beheerdersgroep van de nieuwe gemeente.',
      'De groep staat daarna in het overzicht bij de nieuwe gemeente. De buurgroepen blijven dezelfde.',
    ],
    close: [
      'De groep verdwijnt uit het overzicht, en bewoners kunnen niet meer meedoen.',
      'De koppelingen met buurgroepen stoppen.',
      'De coördinatoren horen niet meer bij de beheerdersgroep.',
      `Namen, contactgegevens en teksten worden na ${keepDaysAfterEnd} dagen verwijderd.`,
    ],
  } satisfies Record<ActKind, readonly string[]>,
  streets: 'Straten',
  streetsHint: 'De beschrijving van het gebied in woorden. Minstens 3 en hoogstens 500 tekens.',
  briefingGivenOn: 'Op welke dag was de presentatie?',
  municipality: 'Nieuwe gemeente',
  municipalityChoose: 'Kies een gemeente',
  preview: 'Dit verandert er',
  reason: 'Waarom doet u dit?',
  reasons,
  text: 'Toelichting',
  textHint:
    'De coördinatoren lezen deze tekst in de mail. Medewerkers zien hem bij de groep. Hoeft niet, behalve als u ‘Iets anders’ kiest. Minstens 10 en hoogstens 1000 tekens.',
  agree: 'Ik weet zeker dat deze groep moet stoppen',
  busy: 'Bezig met vastleggen',
  done: {
    correct: 'De wijziging is vastgelegd',
    reopen: 'De groep staat weer open',
    move: 'De groep is verplaatst',
    close: 'De groep is gestopt',
  } satisfies Record<ActKind, string>,
  doneText: {
    correct: 'De coördinatoren krijgen een mail met wat er is veranderd en waarom.',
    reopen: 'De coördinatoren krijgen een mail dat mensen weer kunnen vragen om mee te doen.',
    move: 'De coördinatoren en de postbussen van de nieuwe gemeente krijgen een mail.',
    close: 'De coördinatoren krijgen een mail met de reden.',
  } satisfies Record<ActKind, string>,
  unreachable:
    'Het is vastgelegd, maar onze mail bereikt geen enkele coördinator van de groep. Vertel het daarom zelf aan een coördinator.',
  toGroups: 'Naar de groepen',
  changed: {
    title: 'Er is intussen iets veranderd aan de groep, en uw wijziging is niet vastgelegd',
    text: 'U ziet nu hoe het staat. Wat u typte, staat er nog. Kijk of uw wijziging nog nodig is, en leg die dan opnieuw vast.',
  },
  impossible: 'Dit kan nu niet bij deze groep, of het hoort niet bij uw rol of bij uw gemeente.',
  /** The sentence in the history of a group. */
  sentences: {
    correct: (officer) => `${officer} paste de gegevens van de groep aan.`,
    reopen: (officer) => `${officer} zette de groep weer open voor nieuwe deelnemers.`,
    move: (officer) => `${officer} verplaatste de groep naar een andere gemeente.`,
    close: (officer) => `${officer} liet de groep stoppen.`,
  } satisfies Record<ActKind, (officer: string) => string>,
  why: (reason: ActReason) => `Reden: ${reasons[reason].toLowerCase()}.`,
} as const;
