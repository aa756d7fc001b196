import type { Region } from '../../shared/regions/region.ts';

export const contactTexts = {
  title: 'Contact',
  lead: 'Wie belt of mailt u waarvoor?',
  urgent: {
    title: 'Spoed',
    number: '112',
    text: 'Is er gevaar, of ziet u een misdrijf gebeuren? Elke seconde telt. Bel 112. Kunt u niet praten of horen, gebruik dan de 112NL-app.',
  },
  noHurry: {
    title: 'Geen spoed, wel politie',
    text: 'Voor een melding, een aangifte of een vraag aan de wijkagent.',
  },
  anonymous: {
    title: 'Liever anoniem',
    number: '0800-7000',
    text: 'Meld Misdaad Anoniem. Niemand ziet wie u bent.',
  },
  team: {
    title: 'Vragen over buurtgroepen',
    text: (region: Region) =>
      `Mail ${region.police.team}. Het team kan u ook helpen als u de coördinator van uw groep niet kunt bereiken.`,
  },
  municipalities: {
    title: 'Uw gemeente',
    text: 'Voor vragen over de buurt, over een aanmelding of over uw gegevens.',
  },
  website: {
    title: 'Iets over deze website',
    text: 'Werkt er iets niet, of kunt u iets niet lezen of bedienen? Laat het ons weten.',
    accessibility: 'Toegankelijkheid',
    privacy: 'Privacy',
  },
} as const;
