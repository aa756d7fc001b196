import type { Region } from '../../shared/regions/region.ts';

/** Text that explains who does what and what a WhatsApp group is. */
export const tasksTexts = {
  title: 'Wie doet wat?',
  lead: 'De groep is van bewoners. Politie en gemeente beheren de groep niet en lezen niet mee.',
  coordinator: {
    title: 'De coördinator',
    items: [
      'laat nieuwe deelnemers toe en legt de spelregels uit;',
      'spreekt deelnemers aan die zich niet aan de afspraken houden;',
      'is bereikbaar voor politie en gemeente;',
      'deelt berichten van politie en gemeente in de groep;',
      'houdt de gegevens van de groep bij, en draagt de groep over of sluit de groep als hij of zij stopt.',
    ],
  },
  police: {
    title: 'De politie',
    items: [
      'komt bij spoed na een melding via 112;',
      'beoordeelt samen met de gemeente of een groep wordt aangesloten;',
      'deelt informatie met coördinatoren en vraagt soms extra ogen en oren;',
      'geeft een presentatie aan groepen die dat willen;',
      'is geen deelnemer en leest niet mee in de groep.',
    ],
  },
  municipality: {
    title: 'De gemeente',
    items: [
      'beoordeelt samen met de politie of een groep wordt aangesloten;',
      'zorgt voor het overzicht op deze website;',
      'brengt coördinatoren met elkaar in contact;',
      'let op de privacy van iedereen die meedoet;',
      'is geen deelnemer en leest niet mee in de groep.',
    ],
  },
  group: {
    title: 'Wat een WhatsApp-buurtgroep is, en wat niet',
    is: {
      title: 'Wel',
      items: (region: Region) => [
        'Een groep buren die elkaar waarschuwt bij iets verdachts of gevaarlijks.',
        `Een groep van hoogstens ${region.participantsLimit} deelnemers. Dat is de afspraak in ${region.name}: in een grotere groep komen te veel berichten.`,
        'Vrijwillig. U kunt op elk moment stoppen: verlaat de groep in WhatsApp, zonder reden te geven.',
        'Zichtbaar voor de deelnemers: ieder in de groep ziet uw telefoonnummer en de naam die u in WhatsApp gebruikt.',
      ],
    },
    isNot: {
      title: 'Niet',
      items: [
        'Geen meldkamer: niemand komt omdat u een bericht in de groep zet. Bel bij spoed altijd 112.',
        'Geen plek waar de politie meeleest.',
        'Geen opsporing: wij zoeken geen mensen op en houden niemand tegen.',
        'Geen prikbord voor verkoop, groeten of klachten.',
        'Geen deel van deze website: wij zien geen berichten en weten niet wie er meedoet.',
      ],
    },
  },
  rules: { text: 'De afspraken in de groep staan bij de', link: 'spelregels' },
} as const;
