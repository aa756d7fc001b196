import type { Region } from '../../shared/regions/region.ts';
import { formatList } from './format.ts';

export const homeTexts = {
  tab: (region: Region) => `Buurtgroepen in ${region.name}`,
  title: 'Samen een oogje in het zeil in uw straat',
  lead: (region: Region) =>
    `In een WhatsApp-buurtgroep waarschuwen buren elkaar als zij iets verdachts zien. Voor bewoners van ${formatList(region.municipalities.map(({ name }) => name))}.`,
  search: 'Is er een groep in uw straat?',
  ways: {
    title: 'Wat wilt u doen?',
    items: [
      { to: '/groepen', title: 'Bekijk alle groepen', text: 'In een lijst en op de kaart' },
      { to: '/starten', title: 'Begin een groep', text: 'Stappen, tips en een voorbeeldbrief' },
      { to: '/aanmelden', title: 'Meld uw groep aan', text: 'In ongeveer 10 minuten' },
    ],
  },
  municipalities: { title: 'Kies uw gemeente', all: 'Alle gemeenten' },
  flow: {
    title: 'Uw groep aanmelden: zo gaat dat',
    intro:
      'Heeft u een groep, of gaat u er een beginnen? Meld de groep aan. Dan weten politie en gemeente dat u er bent, en vinden buren u.',
    steps: [
      {
        title: 'U vult het formulier in',
        text: 'Over uw groep, het gebied en uzelf. Dat kost ongeveer 10 minuten.',
      },
      { title: 'U bevestigt uw e-mailadres', text: 'Met de link in de mail die u van ons krijgt.' },
      {
        title: 'Politie of gemeente kijkt mee',
        text: 'Zij keuren de aanmelding goed, of stellen u eerst een vraag.',
      },
      {
        title: 'U hoort erbij',
        text: 'Uw groep staat in het overzicht en u krijgt contact met de groepen om u heen.',
      },
    ],
    start: 'Begin met aanmelden',
  },
  saar: {
    title: 'Ziet u iets verdachts? Denk aan SAAR',
    more: 'Lees alle spelregels',
  },
  about: {
    title: 'Wat doet Buurtkring?',
    points: [
      'Buurtkring laat zien welke groepen er zijn en waar.',
      'Buurgroepen leren elkaar kennen, ook over de grens van de gemeente.',
      'Politie en gemeente weten wie de coördinator van een groep is.',
      'Namen, e-mailadressen en telefoonnummers staan nooit op deze website.',
      'Niemand leest mee: de berichten blijven in uw eigen WhatsApp-groep.',
    ],
    privacy: 'Lees wat wij met gegevens doen',
  },
} as const;
