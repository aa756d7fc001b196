import { choose } from './chance.ts';

const names = [
  (place: string) => `Buurtpreventie ${place}`,
  (place: string) => `WhatsApp-groep ${place}`,
  (place: string) => `Buurtapp ${place}`,
  (place: string) => `${place} Alert`,
  (place: string) => `Samen veilig ${place}`,
];
const businessNames = [
  (place: string) => `Ondernemers ${place}`,
  (place: string) => `Bedrijvenapp ${place}`,
];
const ruralNames = [
  (place: string) => `Buitengebied ${place}`,
  (place: string) => `Buurtpreventie buitengebied ${place}`,
];

const borders = [
  'de Hoofdstraat',
  'de Dorpsstraat',
  'de Kerkstraat',
  'de Molenweg',
  'de Stationsstraat',
  'de Schoolstraat',
];
const inside = [
  'de Lindelaan',
  'de Eikenlaan',
  'de Beukenhof',
  'het Merelhof',
  'de Zwaluwstraat',
  'de Tuinstraat',
  'het Dorpsplein',
];
const businessInside = [
  'de Handelsweg',
  'de Industrieweg',
  'de Ambachtstraat',
  'de Nijverheidsweg',
];

export type Surroundings = 'built-up' | 'business' | 'rural';

/** Infers what kind of place a neighbourhood is from the words that the CBS uses in its name. */
export function surroundingsOf(name: string): Surroundings {
  if (/industrieterrein|bedrijventerrein/i.test(name)) return 'business';
  return /verspreide huizen|buitengeb|natuurgebied|recreatieoord/i.test(name)
    ? 'rural'
    : 'built-up';
}

/** Returns a group name of the kind that residents choose. */
export function groupName(code: string, name: string, place: string): string {
  const kinds = { 'built-up': names, business: businessNames, rural: ruralNames }[
    surroundingsOf(name)
  ];
  return choose(`${code} name`, kinds)(place);
}

/**
 * Returns what people call a neighbourhood. Adds the village to a name that several villages share, such as Centrum.
 */
export function placeName(name: string, village: string): string {
  const short = name
    .replace(/\s*\(industrieterrein\)/i, '')
    .replace(
      /^(industrieterrein|bedrijventerrein|verspreide huizen|overige verspreide huizen|buitengebied|buitengebeid)\s*/i,
      '',
    )
    .replace(/\((west|oost|noord|zuid)\)/i, '$1')
    .replace(/^ten zuidwesten van de /i, '')
    .trim();
  if (short === '') return village;
  if (short === 'Centrum') return `Centrum ${village}`;
  return /^(west|oost|noord|zuid)\b/i.test(short) ? `${village} ${short}` : short;
}

/** Describes the area in words, as residents would. */
export function streetsOf(code: string, name: string): string {
  const between = choose(`${code} border`, borders);
  const other = choose(
    `${code} other border`,
    borders.filter((street) => street !== between),
  );
  if (surroundingsOf(name) === 'rural')
    return `Alle huizen en boerderijen langs ${between} en ${other}, met de zandwegen daartussen.`;
  const streets = surroundingsOf(name) === 'business' ? businessInside : inside;
  const one = choose(`${code} street`, streets);
  const two = choose(
    `${code} other street`,
    streets.filter((street) => street !== one),
  );
  return `Tussen ${between} en ${other}, met ${one} en ${two}.`;
}
