/** Text for the page that shows where there are groups. */
export const coverageTexts = {
  title: (place: string) => `Waar zijn er groepen in ${place}?`,
  lead: 'U ziet welke buurten een groep hebben, en waar nog een groep kan komen.',
  choose: 'Gebied kiezen',
  wholeRegion: 'Hele regio',
  table: 'Aantal groepen per gemeente',
  columns: {
    municipality: 'Gemeente',
    running: 'Actief',
    forming: 'In oprichting',
    covered: 'Buurten met een groep',
  },
  part: (covered: number, all: number) => `${covered} van ${all}`,
  picture:
    'Tekening van de regio met de groepen en de buurten. De tabel en de lijsten op deze pagina zeggen hetzelfde in woorden.',
  key: { covered: 'Buurt met een groep', open: 'Buurt zonder groep' },
  open: {
    title: 'Hier is nog geen groep',
    text: 'Woont u in een van deze buurten? Dan kunt u de eerste zijn. Bedrijventerreinen en het buitengebied tellen hier niet mee.',
    none: 'Alle buurten hebben een groep.',
  },
  start: 'Zo begint u een groep',
} as const;
