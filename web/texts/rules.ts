import type { Region } from '../../shared/regions/region.ts';

export const saar = [
  {
    letter: 'S',
    word: 'Signaleer',
    text: 'U ziet iets dat niet klopt. Kijk goed: wie, wat, waar?',
  },
  { letter: 'A', word: 'Alarmeer 112', text: 'Bel eerst 112. Zo weet de politie het meteen.' },
  {
    letter: 'A',
    word: 'App',
    text: 'Schrijf daarna in de groep wat u ziet, en dat 112 is gebeld.',
  },
  {
    letter: 'R',
    word: 'Reageer',
    text: 'Laat u samen zien, bijvoorbeeld door naar buiten te gaan. Blijf op afstand en breng uzelf niet in gevaar.',
  },
] as const;

export const rulesTexts = {
  title: 'Spelregels',
  lead: 'Een buurtgroep werkt goed als iedereen dezelfde afspraken kent.',
  saarTitle: 'Eerst SAAR',
  saarIntro: 'Bij iets verdachts doet u deze vier dingen, in deze volgorde.',
  group: {
    title: 'Spelregels in de groep',
    items: (region: Region) => [
      'U bent minstens 18 jaar en u woont of werkt in het gebied van de groep.',
      'De groep is alleen voor verdachte situaties en veiligheid. Groeten, verkoop en grapjes horen in een andere groep.',
      'Kijk eerst of iemand anders het al heeft gemeld. Stuur geen dubbele berichten.',
      'Beschrijf wat u ziet: kleding, lengte, vervoer, kenteken en de kant die iemand op ging.',
      'Stuur geen foto’s of namen van personen rond, behalve als de politie daarom vraagt. Beledig en beschuldig niemand.',
      'Speel niet voor politie. Houd niemand tegen en volg niemand. Bel 112.',
      `Een groep heeft hoogstens ${region.participantsLimit} deelnemers.`,
      'U doet vrijwillig mee. U kunt de groep op elk moment verlaten, zonder reden te geven.',
    ],
  },
  tasks: {
    text: 'Wat doet de coördinator, en wat doen politie en gemeente?',
    link: 'Lees wie wat doet',
  },
  print: { text: 'Wilt u de regels uitdelen?', link: 'Print de spelregels' },
  leave: {
    title: 'Stoppen mag altijd',
    text: 'Wilt u als deelnemer stoppen? Verlaat dan de WhatsApp-groep op uw telefoon. U hoeft dat aan niemand uit te leggen. Bent u coördinator? Zoek dan een opvolger, of laat ons weten dat de groep stopt.',
  },
} as const;
