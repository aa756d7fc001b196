import type { Region } from '../../shared/regions/region.ts';
import { formatList } from './format.ts';

/**
 * The accessibility statement, in the order of the Dutch government's model (Besluit digitale toegankelijkheid
 * overheid).
 */
export const accessibilityTexts = {
  title: 'Toegankelijkheidsverklaring',
  lead: (region: Region) =>
    `De gemeenten ${formatList(region.municipalities.map(({ name }) => name))} en ${region.police.team} willen dat iedereen deze website kan gebruiken.`,
  scope: {
    title: 'Waarvoor geldt deze verklaring?',
    text: (host: string) =>
      `Voor alle pagina’s op ${host}, en voor de documenten die u daar kunt bewaren.`,
  },
  status: {
    title: 'Status: C - eerste maatregelen genomen',
    text: 'De website is gebouwd volgens de eisen van WCAG 2.2, niveau A en AA (EN 301 549). Wij toetsen elke versie zelf. Een onderzoek door een onafhankelijke partij is er nog niet. Daarom is de status C en niet hoger.',
  },
  measures: {
    title: 'Wat wij doen',
    items: [
      'Elke pagina en elke toestand, ook met foutmeldingen, wordt bij elke verandering automatisch getoetst (axe).',
      'Wij proberen alles met alleen het toetsenbord, op een scherm van 320 pixels breed, en vergroot tot 400 procent.',
      'De website werkt met hoog contrast, met minder beweging en met een schermlezer.',
      'Wat op een kaart staat, staat ook in een lijst of in woorden. Een gebied kunt u ook zonder tekenen aangeven.',
      'Teksten zijn geschreven op taalniveau B1.',
    ],
  },
  shortcomings: {
    title: 'Wat nog niet goed is',
    items: [
      {
        title: 'De kaart zelf',
        text: 'Een schermlezer leest de achtergrondkaart niet voor (succescriterium 1.1.1). Gevolg: u hoort niet welke wegen er zijn. Alternatief: de lijst, de straten en de afstanden in woorden. Kaarten zijn van de wettelijke eis uitgezonderd, zolang het adres ook in woorden staat.',
      },
      {
        title: 'Tekenen op de kaart met hulptechnologie',
        text: 'Met het toetsenbord kan het, maar het is omslachtig (2.1.1 is gehaald). Alternatief: kies een buurt of een punt met een cirkel.',
      },
      {
        title: 'Nog geen onafhankelijk onderzoek',
        text: 'Daardoor kennen wij misschien niet alle afwijkingen. Wij laten het onderzoek doen voordat de website voor iedereen opengaat.',
      },
    ],
  },
  contact: {
    title: 'Werkt iets niet voor u?',
    text: 'Mail of bel uw gemeente of de politie. Vertel wat u wilde doen en waar het misging. U krijgt binnen twee weken antwoord, en wij helpen u zo lang op een andere manier.',
    escalation:
      'Bent u niet tevreden met het antwoord? Dan kunt u een klacht indienen bij uw gemeente of de politie, en daarna bij de Nationale ombudsman of het College voor de Rechten van de Mens.',
  },
  date: {
    title: 'Datum',
    text: 'Deze verklaring is opgesteld op 21 november 2026 en geldt hoogstens een jaar. Zij wordt getekend door de verantwoordelijke bestuurder voordat de website opengaat.',
  },
} as const;
