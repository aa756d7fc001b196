import type { AreaChange, CompassPoint } from '../../shared/domain/areas/area-change.ts';
import type { MemberState } from '../../shared/domain/groups/circle.ts';
import type { Conversation } from '../../shared/domain/groups/on-behalf.ts';
import type { DecisionResponse } from '../../shared/requests/groups/responses.ts';
import type {
  HistoryEvent,
  HistoryLine,
  ReviewResponse,
} from '../../shared/requests/groups/review-response.ts';
import { afterConversation } from './conversations.ts';
import { formatAbout, formatDay, formatHectares, formatList, formatMoment } from './format.ts';

const decisions: Record<DecisionResponse['kind'], string> = {
  approved: 'goedgekeurd',
  rejected: 'afgewezen',
  asked: 'teruggelegd met een vraag aan de coördinator',
};

type Duplicate = NonNullable<DecisionResponse['duplicateOf']>;

/** For example, 'Buurtgroep Vaart (LS-7KQ4M)', or 'LS-7KQ4M' if the group is no longer public. */
function formatDuplicate({ reference, name }: Duplicate): string {
  return name === undefined ? reference : `${name} (${reference})`;
}

const ownDetails: Record<NonNullable<HistoryLine['changed']>[number], string> = {
  name: 'naam',
  phone: 'telefoonnummer',
  sharing: 'toestemming om contactgegevens te delen',
};

const directions: Record<CompassPoint, string> = {
  north: 'noorden',
  'north-east': 'noordoosten',
  east: 'oosten',
  'south-east': 'zuidoosten',
  south: 'zuiden',
  'south-west': 'zuidwesten',
  west: 'westen',
  'north-west': 'noordwesten',
};

/** Text for the page where an officer decides on a registration. */
export const reviewTexts = {
  title: (name: string) => `Beoordeel de aanmelding van ${name}`,
  /** Replaces `title` if the officer can no longer decide, or has no right to. */
  readTitle: (name: string) => `Aanmelding van ${name}`,
  tab: 'Aanmelding beoordelen',
  lead: (officer: string) => `U beoordeelt als ${officer}. De eerste beslissing telt.`,
  standsInFor: ({ officer, until }: NonNullable<ReviewResponse['standsInFor']>) =>
    `U vervangt ${officer ?? 'een collega'} tot en met ${formatDay(until)}.`,
  toDecision: 'Naar de beslissing',
  toGroup: 'Alles over deze groep',
  facts: {
    title: 'Wat is aangemeld',
    name: 'Naam van de groep',
    reference: 'Referentie',
    municipality: 'Gemeente',
    phase: 'Fase',
    participants: 'Deelnemers',
    briefing: 'Presentatie',
    streets: 'Straten',
    size: 'Grootte van het gebied',
    registered: 'Aangemeld',
    confirmed: 'E-mailadres bevestigd',
    share: 'Contact delen met buurgroepen',
    yes: 'ja, als de ander dat ook wil',
    no: 'nee, via politie en gemeente',
  },
  briefing: {
    none: 'nog niet gegeven',
    requested: 'aangevraagd',
    planned: 'gepland',
    given: 'al gegeven',
  },
  contacts: {
    title: 'Contactgegevens van de coördinator',
    lead: 'De naam, het e-mailadres en het telefoonnummer zijn verborgen. Wij leggen vast wie ze bekijkt, wanneer en waarom. De coördinator kan dat opvragen.',
    reason: 'Waarom wilt u de gegevens zien?',
    reasons: {
      decide: 'Om deze aanmelding te beoordelen',
      reach: 'Om de coördinator te bereiken over de groep',
      duplicate: 'Om na te gaan of een groep dubbel is aangemeld',
      'own-request': 'Omdat de coördinator vraagt om de eigen gegevens in te zien of te veranderen',
    },
    action: 'Toon de contactgegevens',
    busy: 'Bezig met vastleggen',
    role: { first: 'Coördinator', second: 'Tweede coördinator' },
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
    recorded: 'Vastgelegd is dat u deze gegevens heeft bekeken.',
    removed: 'De contactgegevens zijn verwijderd.',
  },
  openedBy: {
    title: 'Een collega bekijkt deze aanmelding ook',
    who: (names: string) => `Geopend door ${names}.`,
    text: 'U kunt gewoon beslissen. De eerste beslissing telt.',
  },
  correction: {
    name: (before: string, now: string) => `De naam was ‘${before}’ en is nu ‘${now}’.`,
    phase: (before: string, now: string) => `De fase was ‘${before}’ en is nu ‘${now}’.`,
    participants: (before: number, now: number) =>
      `Het aantal deelnemers was ${before} en is nu ${now}.`,
    briefing: (before: string, now: string) => `De presentatie was ${before} en is nu ${now}.`,
    streets: (before: string, now: string) => `De straten waren ‘${before}’ en zijn nu ‘${now}’.`,
    area: ({ moved, grownBy, squareMetres }: AreaChange) =>
      [
        moved
          ? `Het gebied schoof ongeveer ${formatAbout(moved.metres)} op naar het ${directions[moved.towards]}.`
          : 'De rand van het gebied veranderde. Het midden bleef op dezelfde plek.',
        grownBy
          ? `Het gebied werd ongeveer ${formatHectares(Math.abs(grownBy.squareMetres))} ${grownBy.squareMetres > 0 ? 'groter' : 'kleiner'} en is nu ongeveer ${formatHectares(squareMetres)}.`
          : `Het gebied bleef ongeveer even groot: ${formatHectares(squareMetres)}.`,
      ].join(' '),
    areaOnMap: 'Op de kaart staat het oude gebied met een onderbroken rand.',
    areaOffMap: 'Het oude gebied ligt te ver weg voor de kaart.',
  },
  history: {
    title: 'Wat er met de aanmelding gebeurde',
    someOfficer: 'Een medewerker',
    registeredOnBehalf: (officer: string, conversation: Conversation) =>
      `${officer} meldde de groep aan namens de coördinator, ${afterConversation[conversation]}.`,
    ownChange: (changed: NonNullable<HistoryLine['changed']>) =>
      `Een coördinator veranderde de eigen gegevens: ${formatList(changed.map((detail) => ownDetails[detail]))}.`,
    sentences: {
      GroupRegistered: () => 'De coördinator meldde de groep aan.',
      RegistrationCorrected: () => 'De coördinator verbeterde de aanmelding.',
      RegistrationConfirmed: () => 'De coördinator bevestigde het e-mailadres.',
      RegistrationReminderDue: (_officer: string, days: number) =>
        `Er ging een herinnering uit, na ${days} dagen wachten.`,
      QuestionAsked: (officer: string) => `${officer} stelde een vraag aan de coördinator.`,
      QuestionAnswered: () => 'De coördinator gaf antwoord.',
      QuestionTakenBack: (officer: string) => `${officer} trok de vraag in.`,
      GroupApproved: (officer: string) => `${officer} keurde de aanmelding goed.`,
      GroupRejected: (officer: string, _days: number, duplicate?: Duplicate) =>
        duplicate
          ? `${officer} wees de aanmelding af als duplicaat van ${formatDuplicate(duplicate)}.`
          : `${officer} wees de aanmelding af.`,
      RegistrationWithdrawn: () => 'De coördinator trok de aanmelding in.',
      RegistrationLapsed: () => 'De aanmelding verliep, omdat er te lang niets gebeurde.',
      GroupAreaChanged: () => 'De coördinator veranderde het gebied.',
      GroupChanged: () => 'De coördinator veranderde de gegevens van de groep.',
      GroupCorrected: (officer: string) => `${officer} paste de gegevens van de groep aan.`,
      JoiningChanged: (officer: string) =>
        `${officer} zette de groep weer open voor nieuwe deelnemers.`,
      GroupMoved: () => 'De groep ging naar een andere gemeente.',
      GroupClosed: () => 'De groep stopte.',
      GroupForgotten: () => 'De contactgegevens en teksten zijn verwijderd.',
      CoordinatorEnrolled: () => 'Een coördinator kreeg de link naar de beheerdersgroep.',
      CircleMemberChanged: () => 'Een coördinator kwam in de beheerdersgroep, of ging eruit.',
      CoordinatorChanged: () => 'Een coördinator veranderde de eigen gegevens.',
      ConsentWithdrawn: () =>
        'Een coördinator trok de toestemming in om contactgegevens te delen met buurgroepen.',
      CoordinatorJoined: () => 'Iemand werd ook coördinator van de groep.',
      CoordinatorHandedOver: () => 'De groep kreeg een andere eerste coördinator.',
      CoordinatorRemoved: () => 'Een coördinator is verwijderd.',
      MailBounced: () => 'Mail aan een coördinator kwam niet aan.',
      MailComplained: () => 'Een coördinator meldde onze mail als ongewenst.',
    } satisfies Record<
      HistoryEvent,
      (officer: string, days: number, duplicate?: Duplicate) => string
    >,
  },
  circle: {
    coordinator: {
      invited: () => 'Een coördinator is weer uitgenodigd voor de beheerdersgroep.',
      joined: () => 'Een coördinator zegt mee te doen aan de beheerdersgroep.',
      left: () => 'Een coördinator zegt uit de beheerdersgroep te zijn.',
    },
    officer: {
      invited: (officer: string) =>
        `${officer} zag dat een coördinator niet in de beheerdersgroep zit.`,
      joined: (officer: string) => `${officer} zag een coördinator in de beheerdersgroep.`,
      left: (officer: string) =>
        `${officer} legde vast dat een coördinator uit de beheerdersgroep is.`,
    },
  } satisfies Record<
    NonNullable<HistoryLine['circle']>['by'],
    Record<MemberState, (officer: string) => string>
  >,
  reply: {
    title: 'Antwoord van de coördinator',
    question: 'De vraag was:',
    at: (at: string) => `Geantwoord op ${formatMoment(at)}:`,
    corrected: 'De coördinator verbeterde daarbij de aanmelding:',
  },
  nearby: {
    title: 'Groepen in de buurt',
    none: 'Er zijn geen groepen of aanmeldingen die dit gebied raken of er vlakbij liggen.',
    waits: 'aanmelding die op een beslissing wacht',
    before: 'Het gebied vóór de verbetering',
    offMap: 'te ver weg voor de kaart',
    signs: {
      area: 'het gebied valt voor een groot deel samen',
      'same-area': 'het gebied is precies hetzelfde',
      mailbox: 'een coördinator heeft hetzelfde e-mailadres',
      phone: 'een coördinator heeft hetzelfde telefoonnummer',
    },
    duplicate: (count: number) =>
      count === 1
        ? 'Let op: deze groep is waarschijnlijk al aangemeld'
        : 'Let op: deze groep is waarschijnlijk al aangemeld, meer dan één keer',
    duplicateText: (waits: boolean, signs: string) =>
      `${waits ? ', een aanmelding die op een beslissing wacht' : ''}: ${signs}. Vraag zo nodig bij de coördinator na of dit een andere groep is.`,
    elsewhere: {
      title: 'Let op: de coördinator heeft ook elders een groep',
      text: (municipality: string) =>
        `In ${municipality} heeft iemand met hetzelfde e-mailadres of telefoonnummer een groep, of een aanmelding die op een beslissing wacht. Welke groep dat is, mag u hier niet zien. Vraag het na bij een van deze contacten.`,
    },
    overlap: (part: number) => `${Math.round(part * 100)} procent van het kleinste gebied`,
    map: 'Kaart met het aangemelde gebied en de groepen in de buurt. De tekst noemt dezelfde groepen.',
    caption:
      'Dikke rand: de aanmelding. Grijs: groepen in de buurt. Rood gestreept: waarschijnlijk dezelfde groep.',
    captionWithBefore:
      'Dikke rand: de aanmelding. Onderbroken rand: het gebied vóór de verbetering. Grijs: groepen in de buurt. Rood gestreept: waarschijnlijk dezelfde groep.',
  },
  form: {
    title: 'Uw beslissing',
    question: 'Wat beslist u?',
    approve: {
      label: 'Goedkeuren',
      hint: 'De groep komt in het overzicht, en de coördinator krijgt een welkomstmail.',
    },
    reject: { label: 'Afwijzen', hint: 'De coördinator krijgt een mail met de reden.' },
    'take-back': {
      label: 'De vraag intrekken',
      hint: 'De coördinator hoort dat er geen antwoord meer nodig is. De aanmelding wacht dan weer op een beslissing.',
    },
    ask: {
      label: 'Een vraag stellen',
      hint: 'De coördinator krijgt uw vraag per mail. Met het antwoord krijgt u een nieuwe mail.',
    },
    reason: 'Reden van de afwijzing',
    reasonHint: 'De coördinator leest deze tekst in de mail. Minstens 10 en hoogstens 1000 tekens.',
    duplicateOf: 'Duplicaat van',
    duplicateOfHint:
      'Kies de groep als de aanmelding dubbel is. De coördinator leest in de mail welke groep het is en, als die groep in het overzicht staat, hoe meedoen gaat. Wacht die groep zelf nog op een beslissing, dan staat dat in de mail.',
    noDuplicate: 'Geen: de reden is een andere',
    duplicateChoice: (name: string, reference: string, waits: boolean, isLikely: boolean) =>
      `${name} (${reference})${waits ? ', wacht op een beslissing' : ''}${isLikely ? ', waarschijnlijk dezelfde groep' : ''}`,
    duplicateWaits: {
      title: 'Over deze groep is nog niet beslist',
      text: 'De coördinator leest dat in de mail, onder uw tekst. Controleer daarom of uw tekst niet zegt dat de groep al actief is of in het overzicht staat.',
    },
    askLabel: 'Uw vraag aan de coördinator',
    askHint: 'De coördinator leest deze tekst in de mail. Minstens 10 en hoogstens 1000 tekens.',
    startFrom: 'Begin met een tekst van de regio. U kunt die aanpassen.',
    action: 'Leg de beslissing vast',
    busy: 'Bezig met vastleggen',
  },
  done: {
    approve: {
      title: 'U heeft de aanmelding goedgekeurd',
      text: 'De coördinator krijgt een welkomstmail. De groep komt in het overzicht en wordt aan de buurgroepen gekoppeld.',
    },
    reject: {
      title: 'U heeft de aanmelding afgewezen',
      text: 'De coördinator krijgt een mail met uw reden.',
    },
    'take-back': {
      title: 'De vraag is ingetrokken',
      text: 'De coördinator hoeft niet meer te antwoorden. U kunt alsnog beslissen.',
    },
    ask: {
      title: 'Uw vraag is verstuurd',
      text: 'De coördinator krijgt uw vraag per mail. Met het antwoord krijgt u een nieuwe mail om te beslissen.',
    },
  },
  decided: {
    title: ({ kind, own }: DecisionResponse) => {
      if (!own) return 'Over deze aanmelding is al beslist';
      return kind === 'asked' ? 'U heeft dit al gevraagd' : 'U heeft hier al over beslist';
    },
    by: ({ kind, officer, at, own }: DecisionResponse) =>
      `${own ? 'U' : officer} heeft de aanmelding op ${formatMoment(at)} ${decisions[kind]}.`,
    text: 'Er verandert niets meer: de eerste beslissing telt.',
    asked:
      'Uw vraag is één keer verstuurd. Met het antwoord krijgt u een nieuwe mail om te beslissen.',
    duplicateOf: (duplicate: Duplicate) =>
      `De aanmelding is een duplicaat van ${formatDuplicate(duplicate)}.`,
    reason: 'De tekst daarbij was:',
  },
  open: {
    title: 'Er staat een vraag open bij de coördinator',
    by: ({ officer, at, own }: DecisionResponse) =>
      `${own ? 'U' : officer} vroeg op ${formatMoment(at)}:`,
    text: 'U hoeft niet op het antwoord te wachten: u kunt goedkeuren, afwijzen of de vraag intrekken. Zelf een vraag stellen kan als deze vraag is beantwoord of ingetrokken.',
  },
  ended: {
    title: 'U hoeft niet meer te beslissen',
    withdrawn: 'De coördinator heeft de aanmelding ingetrokken.',
    expired: 'De aanmelding is verlopen, omdat er te lang niet is beslist.',
  },
  elsewhere: {
    title: 'U kunt deze aanmelding bekijken',
    text: 'Alleen de medewerkers van deze gemeente kunnen beslissen.',
  },
  changed: {
    title: 'Er is intussen iets veranderd, en wat u net koos is niet vastgelegd',
    text: 'Een collega was net eerder, de coördinator gaf antwoord, of u deed dit zelf al. U ziet nu hoe het staat. Wat u typte, staat nog onderaan. Lees de aanmelding opnieuw en leg dan uw beslissing vast.',
  },
  toFirstPage: 'Naar het begin van de werkplek',
} as const;
