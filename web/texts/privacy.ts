import type { Region } from '../../shared/regions/region.ts';
import { listing } from './format.ts';

export const privacyTexts = {
  title: 'Privacy',
  lead: 'Wij bewaren zo weinig mogelijk. Hier leest u wat wij bewaren, waarom, en hoe lang.',
  sections: (region: Region) => [
    {
      title: 'Wie is verantwoordelijk?',
      text: `${region.police.team} en de gemeenten ${listing(region.municipalities.map(({ name }) => name))}. Bij hen kunt u terecht met vragen over uw gegevens.`,
      items: [],
    },
    {
      title: 'Wat bewaren wij van een groep?',
      text: 'Van een groep die is aangemeld:',
      items: [
        'de naam van de groep, de gemeente, het gebied en de straten;',
        'of de groep actief is of in oprichting, hoeveel deelnemers er zijn en of er een presentatie is geweest;',
        'van de coördinator: naam, e-mailadres, telefoonnummer en waarvoor toestemming is gegeven, met datum;',
        'wat er met de aanmelding is gebeurd: wanneer, en welke medewerker besloot.',
      ],
    },
    {
      title: 'Wat bewaren wij niet?',
      text: '',
      items: [
        'Wij bewaren geen deelnemers van een groep en geen berichten uit WhatsApp.',
        'Er zijn geen cookies om u te volgen, en geen statistieken van anderen.',
      ],
    },
    {
      title: 'Waarvoor gebruiken wij het?',
      text: '',
      items: [
        'Politie en gemeente beoordelen de aanmelding en kunnen de coördinator bereiken.',
        'De groep staat in het openbare overzicht: naam, gebied, straten, en het aantal deelnemers in grote stappen. Nooit een naam of telefoonnummer van een persoon.',
        'Coördinatoren van buurgroepen krijgen elkaars contactgegevens alleen als beiden dat goed vinden.',
      ],
    },
    {
      title: 'Hoe lang?',
      text: '',
      items: [
        'Bevestigt u uw e-mailadres niet? Dan verwijderen wij de aanmelding na 7 dagen.',
        'De gegevens van een groep bewaren wij zolang de groep bestaat.',
        'Wat u op het formulier invult, blijft tot het versturen alleen in uw eigen browser. Sluit u het tabblad, dan is het weg.',
      ],
    },
    {
      title: 'Wat ziet een ander van uw bezoek?',
      text: 'De kaart komt van PDOK, de kaartendienst van de overheid. PDOK ziet het internetadres van uw apparaat en welk stuk kaart u bekijkt. Verder wordt er niets bij anderen opgehaald.',
      items: [],
    },
    {
      title: 'Uw rechten',
      text: 'U mag uw gegevens inzien, laten verbeteren of laten verwijderen, en u mag een toestemming intrekken. Stuur daarvoor een mail naar de politie of uw gemeente. Bent u niet tevreden? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
      items: [],
    },
  ],
} as const;
