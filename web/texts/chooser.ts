import { findTexts } from './find.ts';
import { formatList } from './format.ts';
import { siteTexts } from './site.ts';

/** Text for the page where visitors find their region. */
export const chooserTexts = {
  site: 'Buurtgroepen in uw regio',
  description: (municipalities: readonly string[]) =>
    `Vind de WhatsApp-buurtgroep in uw straat of meld uw eigen groep aan. Voor ${formatList(municipalities)}.`,
  pages: {
    choose: {
      tab: 'Kies uw regio',
      title: 'Vind uw buurtgroep',
      lead: 'Elke regio heeft eigen pagina’s met de WhatsApp-buurtgroepen. Zoek op uw adres of plaats, of kies uw regio.',
    },
    continue: {
      tab: 'Kies eerst uw regio',
      title: 'Kies eerst uw regio',
      lead: 'De pagina die u zoekt, is er voor elke regio. Kies uw regio, dan gaat u daar verder.',
    },
    'not-found': {
      tab: siteTexts.notFound.title,
      title: siteTexts.notFound.title,
      lead: 'Misschien is het adres niet goed overgenomen, of is de pagina verhuisd. Kies uw regio, en zoek daar verder.',
    },
  },
  search: {
    ...findTexts.search,
    label: 'Adres, postcode of plaats',
    hint: (municipality: string) => `Bijvoorbeeld: Hoofdstraat, ${municipality}`,
    list: 'Gevonden plekken',
    count: (count: number) =>
      count === 1
        ? '1 plek gevonden. Kies die met de pijltjestoetsen.'
        : `${count} plekken gevonden. Kies er een met de pijltjestoetsen.`,
    empty: 'Vul een adres, postcode of plaats in.',
    nothing:
      'Wij vinden dit niet in een van de regio’s. Controleer de spelling, of kies uw regio in de lijst.',
    unreachable:
      'Zoeken op adres lukt nu even niet. Typ de naam van uw plaats of buurt, of kies uw regio in de lijst.',
    municipality: (name: string) => `${name} (gemeente)`,
  },
  list: 'De regio’s',
  about: {
    title: 'Over Buurtkring',
    text: 'Het overzicht van WhatsApp-buurtgroepen. Van bewoners, samen met politie en gemeente.',
  },
} as const;
