import { formatMetres } from './format.ts';

const relations = {
  overlaps: 'De gebieden overlappen elkaar',
  touches: 'De gebieden grenzen aan elkaar',
} as const;

export const groupTexts = {
  title: 'Groepen in de buurt',
  titleIn: (municipality: string) => `Groepen in ${municipality}`,
  lead: 'Bekijk welke WhatsApp-buurtgroepen er zijn. De lijst en de kaart laten hetzelfde zien.',
  filters: {
    label: 'Groepen kiezen',
    municipality: 'Gemeente',
    all: 'Alle gemeenten',
    phase: 'Fase',
    allPhases: 'Alle fasen',
    order: 'Volgorde',
    orders: { name: 'Naam', neighbours: 'Meeste buurgroepen', newest: 'Nieuwste eerst' },
  },
  phase: { running: 'Actief', forming: 'In oprichting' },
  list: 'Lijst van groepen',
  count: (shown: number, all: number) => {
    const groups = shown === 1 ? '1 groep' : `${shown} groepen`;
    return shown === all ? groups : `${groups} van de ${all}`;
  },
  countByMunicipality: (name: string, count: number) => `${name} (${count})`,
  none: {
    title: 'Geen groepen gevonden',
    filtered: 'Er zijn geen groepen die bij uw keuze passen. Kies een andere gemeente of fase.',
    empty:
      'Er staan nog geen groepen in het overzicht. Heeft u een groep? Meld die als eerste aan.',
    reset: 'Laat alle groepen zien',
  },
  more: (count: number) => `Laat nog ${count} groepen zien`,
  shown: (shown: number, all: number) => `${shown} van ${all} te zien`,
  findByAddress: 'Zoek op straat of postcode',
  coverage: 'Waar is nog geen groep?',
  joining: { open: 'u kunt meedoen', full: 'vol', paused: 'neemt nu niemand aan' },
  otherRegion: (municipality: string, region: string) => `${municipality}, regio ${region}`,
  neighbours: (count: number) =>
    count === 0 ? 'geen buurgroepen' : count === 1 ? '1 buurgroep' : `${count} buurgroepen`,
  participants: (range: string) =>
    `${range.replace('-', ' tot ').replace('201+', 'meer dan 200')} deelnemers`,
  register: {
    title: 'Staat uw groep er niet bij?',
    text: 'Meld uw groep aan, of begin er zelf een.',
    action: 'Meld uw groep aan',
  },
  map: {
    /** The name of an area on a map, if other groups have exactly the same area. */
    sameArea: (name: string, others: string) => `${name} (zelfde gebied als ${others})`,
    overview: 'Kaart met de groepen. De lijst laat dezelfde groepen zien.',
    caption:
      'Blauw vlak: groep is actief. Gestreept: groep is in oprichting. Druk op een vlak voor de naam.',
    group: (name: string) =>
      `Kaart met het gebied van ${name} en de buurgroepen. De tekst noemt dezelfde groepen.`,
    groupCaption: 'Het gebied van deze groep heeft een dikke rand. Grijs: de buurgroepen.',
    open: 'Bekijk deze groep',
    waiting: 'De kaart wordt geladen.',
    failed: 'De kaart kan nu niet worden getoond. De tekst en de lijst werken wel.',
    noTiles: 'De achtergrondkaart is nu niet bereikbaar. De gebieden staan wel op de goede plek.',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    tiles:
      'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png',
    attribution: 'Kaartgegevens © <a href="https://www.kadaster.nl">Kadaster</a>',
  },
  forming: {
    title: 'Zo ver is deze groep',
    done: 'Klaar: ',
    open: 'Nog te doen: ',
    steps: {
      area: 'Het gebied is gekozen',
      approved: 'Politie en gemeente kennen de coördinator',
      neighbours: 'De groep kent een groep vlakbij',
      participants: 'Er doen meer dan 25 mensen mee',
      running: 'De coördinator meldt dat de groep actief is',
    },
  },
  group: {
    back: 'Alle groepen',
    waiting: 'Buurtgroep',
    facts: {
      streets: 'Straten',
      municipality: 'Gemeente',
      phase: 'Fase',
      participants: 'Deelnemers',
      since: 'In het overzicht sinds',
      reference: 'Referentie',
      size: 'Grootte van het gebied',
    },
    neighbours: 'Buurgroepen',
    noNeighbours: 'Er zijn nog geen andere groepen vlakbij dit gebied.',
    neighboursIntro: 'De coördinatoren van deze groepen kennen elkaar.',
    relation: (relation: 'overlaps' | 'touches' | 'near', metres: number) =>
      relation === 'near' ? `Op ${formatMetres(metres)} afstand` : relations[relation],
    same: 'Precies hetzelfde gebied',
    /** `share` is the size of the overlap, as a fraction (0..1) of the smaller area. */
    overlap: (share: number) =>
      `voor ${share < 0.01 ? 'minder dan 1' : Math.round(100 * share)} procent van het kleinste gebied`,
    /** `place` is the municipality, with the name of its region if the page belongs to a different region. */
    crossesBorder: (place: string) => `in de gemeente ${place}`,
    gone: {
      title: 'Deze groep staat niet in het overzicht',
      text: 'Misschien is de groep gestopt, of is het adres niet goed overgenomen.',
    },
  },
} as const;
