import { groupTexts } from './overview.ts';

export const networkTexts = {
  title: (region: string) => `Het netwerk van ${region}`,
  lead: (metres: string) =>
    `Groepen die overlappen, aan elkaar grenzen of hoogstens ${metres} uit elkaar liggen, zijn buurgroepen. Hier ziet u wie met wie verbonden is.`,
  none: 'Er staan nog geen groepen in het overzicht.',
  counts: (groups: number, links: number, islands: number) => [
    groups === 1 ? '1 groep' : `${groups} groepen`,
    links === 1 ? '1 verbinding' : `${links} verbindingen`,
    islands === 1 ? '1 groep zonder buurgroep' : `${islands} groepen zonder buurgroep`,
  ],
  picture:
    'Tekening van de groepen en hun verbindingen, met het noorden boven. De lijsten op deze pagina zeggen hetzelfde in woorden.',
  key: {
    group: 'Groep met buurgroepen',
    island: 'Groep zonder buurgroep',
    link: 'Buurgroepen',
    border: 'Buurgroepen in twee gemeenten',
  },
  islands: {
    title: 'Groepen zonder buurgroep',
    text: 'Rond deze groepen is nog geen andere groep. Een nieuwe groep ernaast kan de verbinding maken.',
    none: 'Alle groepen hebben een buurgroep.',
  },
  clusters: {
    title: 'Groepen die met elkaar verbonden zijn',
    heading: (place: string, groups: number) => `${place}: ${groups} groepen`,
  },
  neighbour: (name: string, relation: 'overlaps' | 'touches' | 'near', metres: number) =>
    `${name}: ${groupTexts.group.relation(relation, metres).toLowerCase()}`,
} as const;
