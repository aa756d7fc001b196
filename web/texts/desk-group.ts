import type { GroupStatus } from '../../shared/domain/groups/group.ts';
import type { JoiningState } from '../../shared/domain/joining/values.ts';
import { keepLedgerDays } from '../../shared/domain/mail/ledger.ts';
import type { DeskGroupResponse } from '../../shared/requests/desk/desk-group.ts';
import { formatDay } from './format.ts';

type Coordinator = DeskGroupResponse['coordinators'][number];

const circle: Record<NonNullable<Coordinator['circle']>['state'], string> = {
  invited: 'uitgenodigd',
  joined: 'lid',
  left: 'geen lid meer',
};

export const deskGroupTexts = {
  tab: 'Groep',
  notFound:
    'In de gemeenten waarvoor u een rol heeft, is er geen groep met deze referentie. Controleer de letters en cijfers.',
  toReview: 'Naar de aanmelding',
  toPublicPage: 'Naar de pagina voor bewoners',
  status: {
    submitted: 'Aangemeld, e-mailadres niet bevestigd',
    expired: 'Aanmelding verlopen',
    pending: 'Wacht op een beslissing',
    asked: 'Vraag gesteld',
    rejected: 'Afgewezen',
    withdrawn: 'Ingetrokken',
    active: 'Goedgekeurd',
    dormant: 'Slapend',
    closed: 'Gestopt',
  } satisfies Record<GroupStatus, string>,
  /** The reason why residents cannot find the group, shown at the top of the page. */
  notActive: {
    rejected: 'De aanmelding is afgewezen',
    withdrawn: {
      title: 'De aanmelding is ingetrokken',
      text: (moment: string) => `De coördinator trok de aanmelding in op ${moment}.`,
    },
    expired: {
      title: 'De aanmelding is verlopen',
      text: (moment: string) =>
        `De aanmelding verliep op ${moment}, omdat er te lang niets gebeurde.`,
    },
    closed: {
      title: 'De groep is gestopt',
      text: (moment: string) => `De groep stopte op ${moment} en staat niet meer in het overzicht.`,
    },
  },
  facts: {
    title: 'Gegevens',
    status: 'Stand',
    briefingGivenOn: 'Dag van de presentatie',
    joining: 'Meedoen',
    activeSince: 'Goedgekeurd op',
  },
  joining: {
    open: 'open voor nieuwe deelnemers',
    full: 'vol',
    paused: 'gepauzeerd, omdat niemand op verzoeken antwoordt',
  } satisfies Record<JoiningState, string>,
  coordinators: {
    title: 'Bereikbaarheid van de coördinatoren',
    none: 'Van deze groep is geen coördinator bekend.',
    role: { first: 'Coördinator', second: 'Tweede coördinator' },
    mail: {
      ok: 'mail komt aan',
      bouncing: 'mail komt niet aan',
      complained: 'meldde onze mail als ongewenst',
    } satisfies Record<Coordinator['mail'], string>,
    circle: ({ circle: member }: Coordinator) =>
      member
        ? `beheerdersgroep: ${circle[member.state]} sinds ${formatDay(member.since)}`
        : 'niet in de beheerdersgroep',
    shares: (shares: boolean) =>
      shares ? 'deelt contact met buurgroepen' : 'deelt geen contact met buurgroepen',
  },
  neighbours: {
    title: 'Buurgroepen',
    none: {
      active: 'Aan deze groep zijn geen andere groepen gekoppeld.',
      closed: 'De groep is gestopt. Daarom zijn er geen andere groepen meer aan gekoppeld.',
      neverActive:
        'De groep is niet goedgekeurd. Daarom zijn er geen andere groepen aan gekoppeld.',
    },
    linked: (since: string) => `gekoppeld sinds ${formatDay(since)}`,
    desk: 'Contact daar:',
    map: (name: string) =>
      `Kaart met het gebied van ${name} en de buurgroepen. De tekst noemt dezelfde groepen.`,
    caption: 'Dikke rand: deze groep. Grijs: de buurgroepen.',
    mapAlone: (name: string) => `Kaart met het gebied van ${name}.`,
    captionAlone: 'Dikke rand: deze groep.',
  },
  history: 'Wat er met de groep gebeurde',
  letters: {
    title: 'Mails over de groep',
    lead: `De mails van de laatste ${keepLedgerDays} dagen, zonder de ontvanger.`,
    none: `In de laatste ${keepLedgerDays} dagen gingen er geen mails uit over deze groep.`,
    sent: 'verstuurd',
    claimed: 'wordt verstuurd',
  },
} as const;

/**
 * The name of each kind of letter about a group, as shown on the desk; the keys are the names of the letters in the
 * code.
 */
export const letterNames: Readonly<Record<string, string>> = {
  'approval-request': 'Verzoek om te beslissen, aan politie en gemeente',
  'changed-by-officer': 'Bericht aan de coördinator dat een medewerker iets veranderde',
  closed: 'Bevestiging dat de groep is gestopt',
  'coordinator-invited': 'Uitnodiging om coördinator te worden',
  'coordinator-joined': 'Bericht aan de andere coördinatoren dat er een coördinator bij is',
  'coordinator-left': 'Bericht aan de andere coördinatoren dat iemand geen coördinator meer is',
  'coordinator-removed': 'Bericht aan een coördinator dat die is verwijderd',
  'decision-reminder': 'Herinnering om te beslissen, aan politie en gemeente',
  'group-handed-over': 'Bericht aan politie en gemeente over een andere eerste coördinator',
  'group-moved': 'Bericht aan politie en gemeente dat de groep nu bij de gemeente hoort',
  'handed-over': 'Bericht aan de coördinatoren over een andere eerste coördinator',
  introduction: 'Kennismaking met een buurgroep',
  'join-accepted': 'Antwoord aan wie wil meedoen: welkom',
  'join-declined': 'Antwoord aan wie wil meedoen: het kan niet',
  'join-request': 'Verzoek om mee te doen, aan de coördinator',
  'joining-closed': 'Bericht dat mensen niet meer kunnen meedoen',
  'joining-paused': 'Bericht aan politie en gemeente dat niemand op verzoeken antwoordt',
  'linked-across-regions': 'Bericht over een buurgroep in een andere regio',
  'nomination-ended': 'Bericht dat iemand niet de eerste coördinator wordt',
  question: 'Vraag aan de coördinator',
  'question-reminder': 'Herinnering aan een vraag',
  'question-taken-back': 'Bericht dat een vraag is ingetrokken',
  'registration-lapsed': 'Bericht dat de aanmelding is verlopen',
  'registration-received': 'Bevestiging van de aanmelding, met de referentie',
  'registration-waiting': 'Bericht dat de aanmelding nog wacht',
  'registration-withdrawn': 'Bevestiging dat de aanmelding is ingetrokken',
  rejected: 'Bericht van afwijzing',
  relinked: 'Overzicht van veranderde buurgroepen',
  'successor-nominated': 'Vraag om de eerste coördinator te worden',
  welcome: 'Welkomstmail, met de link naar de beheerdersgroep',
};
