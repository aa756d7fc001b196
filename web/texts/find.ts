import type { Region } from '../../shared/regions/region.ts';
import { formatList } from './format.ts';

/** Text for the page where people search for a group by place. */
export const findTexts = {
  title: 'Is er een groep in mijn straat?',
  tab: 'Zoek een groep',
  lead: (region: Region) => `Zoek in ${formatList(region.municipalities.map(({ name }) => name))}.`,
  search: {
    label: 'Uw straat, adres of postcode',
    hint: (region: Region) =>
      `Bijvoorbeeld: Hoofdstraat, ${region.municipalities[0]?.name ?? region.name}`,
    action: 'Zoek',
    list: 'Gevonden adressen',
    count: (count: number) =>
      count === 1
        ? '1 adres gevonden. Kies het met de pijltjestoetsen.'
        : `${count} adressen gevonden. Kies er een met de pijltjestoetsen.`,
    empty: 'Vul een straat, adres of postcode in.',
    nothing:
      'Wij vinden dit adres niet in deze regio. Controleer de spelling, of zoek op de naam van uw buurt of dorp.',
    several: 'Er zijn meer plekken die passen. Kies de goede uit de lijst.',
    unreachable: 'Zoeken op adres lukt nu even niet. Typ de naam van uw buurt of dorp.',
  },
  locate: {
    action: 'Gebruik mijn locatie',
    busy: 'Uw locatie wordt opgezocht',
    refused: 'Uw browser geeft uw locatie niet door. Dat is goed: typ dan uw straat of buurt.',
    failed: 'Uw apparaat kan de locatie nu niet vinden. Typ uw straat of buurt.',
  },
  otherWays: {
    title: 'Liever kiezen uit een lijst?',
    municipality: 'Gemeente',
    neighbourhood: 'Buurt of wijk',
    choose: 'Maak een keuze',
    action: 'Zoek bij deze buurt',
    list: 'U kunt ook op de kaart drukken, of kijken in de lijst van',
    allGroups: 'alle groepen',
  },
  map: {
    label: 'Kaart met de plek die u koos en de groepen daar. De lijst noemt dezelfde groepen.',
    caption: 'De punt is de plek waar u zoekt. Druk ergens anders op de kaart om daar te zoeken.',
    press: 'Druk op de kaart om op die plek te zoeken.',
    place: 'De plek waar u zoekt',
  },
  found: {
    here: 'op deze plek',
    near: (name: string) => `op deze plek bij ${name}`,
    title: (count: number, where: string) =>
      count === 0
        ? `Er is nog geen groep ${where}`
        : count === 1
          ? `Ja, er is een groep ${where}`
          : `Ja, er zijn ${count} groepen ${where}`,
    intro: 'Bekijk de groep en vraag of u mee kunt doen.',
    otherGroup: 'Heeft u hier een andere groep, of gaat u er een beginnen?',
    registerHere: 'Meld die groep aan',
    nearest: 'De groepen het dichtst bij deze plek',
    distance: (metres: string) => `op ${metres}`,
    start: {
      title: 'Begin hier zelf een groep',
      text: 'Met een paar buren bent u al begonnen. Wij nemen deze plek mee naar het formulier, zodat u het gebied niet meer hoeft te zoeken.',
      action: 'Start hier een groep',
      guide: 'Lees eerst hoe dat gaat',
    },
  },
  outside: {
    title: 'Deze plek ligt buiten onze regio',
    text: (region: Region) =>
      `Hier staan alleen groepen in en bij ${formatList(region.municipalities.map(({ name }) => name))}. Kijk voor een andere plaats op de website van uw eigen gemeente.`,
    otherRegion: 'Zoek in alle regio’s',
  },
} as const;
