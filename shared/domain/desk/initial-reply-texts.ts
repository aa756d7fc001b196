import type { ReplyText } from './reply-text.ts';

/** The reply texts that every region starts with, in plain Dutch that a coordinator can act on. */
export const initialReplyTexts: readonly ReplyText[] = [
  {
    id: 'gebied',
    use: 'ask',
    title: 'Gebied klopt niet',
    text: 'Het gebied dat u voor {groep} aangaf, lijkt niet bij de straten te passen. Kunt u het gebied of de straten verbeteren? Dat kan op de pagina waar u antwoord geeft.',
  },
  {
    id: 'dubbel',
    use: 'ask',
    title: 'Misschien dezelfde groep',
    text: 'In dit gebied is al een groep. Hoort {groep} daarbij, of is het een andere groep? Wie zijn er lid, en waarin verschilt u van de andere groep?',
  },
  {
    id: 'aantal',
    use: 'ask',
    title: 'Aantal deelnemers',
    text: 'Klopt het aantal deelnemers dat u voor {groep} opgaf? Als het anders is, kunt u het op de pagina verbeteren waar u antwoord geeft.',
  },
  {
    id: 'bestaat-al',
    use: 'reject',
    title: 'Er is al een groep',
    text: 'In dit gebied in {gemeente} is al een groep actief. Wij raden u aan om met die groep mee te doen. U vindt de groep in het overzicht op onze website.',
  },
  {
    id: 'wacht-al',
    use: 'reject',
    title: 'Er wacht al een aanmelding',
    text: 'Voor dit gebied in {gemeente} is al een groep aangemeld. Over die aanmelding is nog niet beslist. Wordt die groep goedgekeurd, dan vindt u de groep in het overzicht op onze website. Wij raden u aan om dan met die groep mee te doen.',
  },
  {
    id: 'buiten-gemeente',
    use: 'reject',
    title: 'Ligt in een andere gemeente',
    text: 'Het gebied van {groep} ligt voor het grootste deel buiten {gemeente}. Wilt u de groep aanmelden bij de gemeente waar het gebied ligt?',
  },
  {
    id: 'geen-buurtgroep',
    use: 'reject',
    title: 'Geen buurtpreventiegroep',
    text: 'Uit de aanmelding blijkt niet dat {groep} een groep voor buurtpreventie is. Buurtkring is alleen voor groepen waarin buurtbewoners samen op de veiligheid letten.',
  },
];
