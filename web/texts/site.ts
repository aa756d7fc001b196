import type { Region } from '../../shared/regions/region.ts';
import { formatList } from './format.ts';

/** Text for the header, menu and footer of every page, and text that several pages share. */
export const siteTexts = {
  documentTitle: (title: string) => `${title} - Buurtkring`,
  skip: 'Ga naar de inhoud',
  or: 'of',
  waiting: 'Even geduld, wij halen de gegevens op.',
  newTab: '(opent in een nieuw tabblad)',
  municipality: (name: string) => `Gemeente ${name}`,
  nav: {
    label: 'Hoofdmenu',
    menu: 'Menu',
    find: 'Zoeken',
    groups: 'Groepen',
    start: 'Beginnen',
    register: 'Aanmelden',
    rules: 'Spelregels',
    contact: 'Contact',
    tasks: 'Wie doet wat',
    coverage: 'Waar zijn er groepen?',
    network: 'Netwerk van de regio',
    privacy: 'Privacy',
    accessibility: 'Toegankelijkheid',
    openData: 'Open gegevens',
    otherRegion: 'Kies een andere regio',
  },
  emergency: { label: 'Noodnummers', urgent: 'Spoed? Bel', police: 'Geen spoed, wel politie: bel' },
  practice: {
    label: 'Oefenomgeving',
    text: 'De groepen en mensen hier zijn verzonnen. Vul geen echte gegevens in.',
  },
  footer: {
    about: 'Over Buurtkring',
    aboutText: (region: Region) =>
      `Het overzicht van WhatsApp-buurtgroepen in ${formatList(region.municipalities.map(({ name }) => name))}. Van bewoners, samen met politie en gemeente.`,
    know: 'Goed om te weten',
    site: 'Over deze website',
    police: 'Politie',
    urgent: 'Spoed:',
    noHurry: 'Geen spoed:',
    municipalities: 'Gemeenten',
  },
  desk: {
    title: 'Komt u er niet uit?',
    text: 'Mail of bel ons. Wij helpen u graag verder.',
  },
  failed: {
    title: 'Wij kunnen de gegevens nu niet laten zien',
    again: 'Probeer het opnieuw',
    page: 'Deze pagina kon niet worden geladen',
    pageText: 'Controleer uw internetverbinding en laad de pagina opnieuw.',
    reload: 'Laad de pagina opnieuw',
  },
  notFound: {
    title: 'Deze pagina bestaat niet',
    lead: 'Misschien is het adres niet goed overgenomen, of is de pagina verhuisd.',
    home: 'Naar de beginpagina',
    groups: 'Bekijk alle groepen',
  },
} as const;
