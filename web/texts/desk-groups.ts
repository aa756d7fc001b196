import {
  fewNeighbours,
  type Facet,
  type ListedGroup,
  type MailHealth,
  type neighbourClasses,
} from '../../shared/domain/desk/group-list.ts';
import type { Briefing, GroupStatus, Phase } from '../../shared/domain/groups/group.ts';
import type { participantsClasses } from '../../shared/domain/overview/overview.ts';
import { deskGroupTexts } from './desk-group.ts';
import { formatDay } from './format.ts';
import { groupTexts } from './overview.ts';
import { reviewTexts } from './review.ts';

const groups = (count: number): string => (count === 1 ? '1 groep' : `${count} groepen`);

export const deskGroupsTexts = {
  title: 'Groepen',
  lead: 'Alle groepen en aanmeldingen in uw gemeenten, nieuwste eerst.',
  search: {
    label: 'Zoeken',
    hint: 'Het begin van woorden uit de naam of de straten, of de referentie.',
    action: 'Zoek',
  },
  filters: {
    label: 'Groepen kiezen',
    any: 'Alle',
    facets: {
      municipality: 'Gemeente',
      status: 'Stand',
      phase: 'Fase',
      size: 'Deelnemers',
      briefing: 'Presentatie',
      neighbours: 'Buurgroepen',
      mail: 'Mail aan de coördinatoren',
      since: 'Sinds',
    } satisfies Record<Facet, string>,
    status: deskGroupTexts.status satisfies Record<GroupStatus, string>,
    phase: groupTexts.phase satisfies Record<Phase, string>,
    size: {
      '1-25': '1 tot 25',
      '26-50': '26 tot 50',
      '51-100': '51 tot 100',
      '101-200': '101 tot 200',
      '201+': 'Meer dan 200',
    } satisfies Record<(typeof participantsClasses)[number], string>,
    briefing: {
      none: 'Nog niet gegeven',
      requested: 'Aangevraagd',
      planned: 'Gepland',
      given: 'Al gegeven',
    } satisfies Record<Briefing, string>,
    neighbours: {
      none: 'Geen',
      few: `1 tot ${fewNeighbours}`,
      many: `Meer dan ${fewNeighbours}`,
    } satisfies Record<(typeof neighbourClasses)[number], string>,
    mail: {
      ok: 'Komt aan',
      bouncing: 'Komt niet bij iedereen aan',
      complained: 'Gemeld als ongewenst',
      nobody: 'Komt bij niemand aan',
    } satisfies Record<MailHealth, string>,
  },
  list: 'Lijst van groepen',
  count: (total: number, all: number) =>
    total === all ? groups(all) : `${groups(total)} van de ${all}`,
  none: {
    title: 'Geen groepen gevonden',
    empty:
      'In uw gemeenten zijn nog geen groepen. Bevestigt iemand een aanmelding? Dan staat die binnen een minuut hier.',
    filtered: 'Geen groep past bij uw keuze. Kies minder, of zoek op een ander woord.',
    reset: 'Laat alle groepen zien',
  },
  more: 'Laat meer groepen zien',
  shown: (shown: number, total: number) => `${shown} van ${total} te zien`,
  map: {
    label: 'Kaart met de groepen in de lijst. De lijst laat dezelfde groepen zien.',
    caption:
      'Een cirkel is zo groot als het gebied van een groep. De precieze grens staat op de pagina van de groep. Gestreept: in oprichting.',
  },
  facts: {
    reference: (reference: string) => `referentie ${reference}`,
    participants: (count: number) => (count === 1 ? '1 deelnemer' : `${count} deelnemers`),
    briefing: (briefing: Briefing) => `presentatie ${reviewTexts.briefing[briefing]}`,
    mail: {
      ok: 'mail komt aan',
      bouncing: 'mail komt niet bij iedereen aan',
      complained: 'een coördinator meldde onze mail als ongewenst',
      nobody: 'mail komt bij geen coördinator aan',
    } satisfies Record<MailHealth, string>,
    since: ({ since }: Pick<ListedGroup, 'since'>) => `sinds ${formatDay(since)}`,
  },
} as const;
