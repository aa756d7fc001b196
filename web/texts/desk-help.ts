import { openMinutes } from '../../shared/domain/desk/opening.ts';
import type { Right } from '../../shared/domain/desk/rights.ts';
import { mostNotes } from '../../shared/domain/groups/note.ts';
import { reminderDays, undecidedDays } from '../../shared/domain/groups/waiting.ts';
import { formatList } from './format.ts';

/** A help page about one part of the desk, for the officers who can use that part. */
export interface HelpPart {
  /** The last part of the page's path, under `/hulp`. */
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  /** Only officers with this right see the page in the list. */
  readonly right?: Right;
  readonly steps: readonly string[];
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
}

export const helpParts: readonly HelpPart[] = [
  {
    slug: 'begin',
    title: 'Het werk dat wacht',
    lead: 'Op de eerste pagina staat wat er voor u te doen is. Wat het langst wacht, staat bovenaan.',
    steps: [
      'Open een regel. U komt op de pagina van de aanmelding, de starter of de groep.',
      'Doe wat er nodig is. Daarna verdwijnt de regel vanzelf uit de lijst.',
      'Staat er een knop om te exporteren? Dan kunt u de lijst opslaan als bestand voor Excel. Er staan geen contactgegevens in.',
    ],
    questions: [
      {
        question: 'Waarom zie ik een lijst niet?',
        answer:
          'U ziet alleen lijsten waarmee u iets kunt doen. Onderaan de pagina staat welke rechten u heeft, en in welke gemeenten.',
      },
      {
        question: 'Waarom staat er een naam van een collega bij een regel?',
        answer: `Die collega heeft de aanmelding nu open, of had hem minder dan ${openMinutes} minuten geleden open. U mag hem ook openen. Overleg eerst even.`,
      },
    ],
  },
  {
    slug: 'beoordelen',
    title: 'Een aanmelding beoordelen',
    lead: 'Van elke nieuwe groep bekijkt u of die klopt. Daarna keurt u de groep goed, stelt u een vraag of wijst u de aanmelding af.',
    right: 'decide',
    steps: [
      'Bekijk het gebied op de kaart en de groepen die eromheen liggen.',
      'Lijkt de groep op een andere groep? Dan staat dat op de pagina. Wijst u de aanmelding daarom af, kies dan van welke groep hij een dubbele is.',
      'Wilt u de coördinator bellen? Kies waarom u de contactgegevens nodig heeft. Wij leggen vast wie ze bekijkt, wanneer en waarom.',
      'Neem uw beslissing. De coördinator krijgt daar meteen een mail over.',
    ],
    questions: [
      {
        question: 'Wat gebeurt er als ik een vraag stel?',
        answer:
          'De coördinator kan antwoorden en de gegevens verbeteren. Daarna staat de aanmelding weer bij ‘Te beslissen’. U ziet wat er veranderd is.',
      },
      {
        question: 'Een collega en ik beslissen tegelijk. Wat dan?',
        answer: 'De eerste beslissing telt. De ander ziet wie er heeft beslist, en wanneer.',
      },
      {
        question: 'Wat gebeurt er als niemand beslist?',
        answer: `Na ${formatList(reminderDays.map(String))} dagen gaat er een herinnering naar de postbussen van de gemeente. Na ${undecidedDays} dagen verloopt de aanmelding.`,
      },
    ],
  },
  {
    slug: 'groepen',
    title: 'Groepen vinden en bekijken',
    lead: 'Bij ‘Groepen’ vindt u alle groepen en aanmeldingen die u mag zien, als lijst en op de kaart.',
    right: 'groups.see',
    steps: [
      'Zoek op het begin van woorden uit de naam of de straten, of op de referentie.',
      'Kies welke groepen u wilt zien, bijvoorbeeld alleen groepen die nog in oprichting zijn. Uw keuze staat in het adres van de pagina. U kunt dat adres bewaren of aan een collega geven.',
      'Open een groep. U ziet de gegevens, de buurgroepen, wat er is gebeurd en welke mails er zijn verstuurd.',
    ],
    questions: [
      {
        question: 'Waarom staan er geen namen van coördinatoren in de lijst?',
        answer:
          'Contactgegevens staan nooit in een lijst. Open de groep en kies waarom u ze nodig heeft. Dan ziet u ze wel.',
      },
      {
        question: 'Wie ziet mijn notities over een groep?',
        answer: `Alleen collega’s die deze groep mogen opvolgen. Coördinatoren en bewoners zien ze niet. Er passen ${mostNotes} notities bij een groep. Wij verwijderen ze tegelijk met de andere gegevens van de groep.`,
      },
    ],
  },
  {
    slug: 'wijzigen',
    title: 'Een groep wijzigen',
    lead: 'Op de pagina van een groep staat onder ‘Wijzigen’ wat u kunt doen: gegevens aanpassen, de groep weer openzetten, verplaatsen of laten stoppen.',
    right: 'follow-up',
    steps: [
      'Spreek eerst met de coördinator af wat er verandert.',
      'Kies wat u wilt doen, en waarom. Voordat u verstuurt, ziet u wat er verandert.',
      'De coördinatoren krijgen een mail met wat er veranderd is en waarom. Het staat ook bij de geschiedenis van de groep.',
    ],
    questions: [
      {
        question: 'Kan ik het gebied op de kaart veranderen?',
        answer: 'Nee, dat doet de coördinator zelf, op de eigen pagina.',
      },
      {
        question: 'Kan ik een groep die gestopt is weer laten beginnen?',
        answer: 'Nee. De coördinator kan de groep wel opnieuw aanmelden.',
      },
    ],
  },
  {
    slug: 'personen',
    title: 'Een persoon zoeken',
    lead: 'Belt of mailt er iemand en weet u niet bij welke groep die hoort? Zoek dan op e-mailadres of telefoonnummer.',
    right: 'contacts.see',
    steps: [
      'Vul het hele e-mailadres of het hele telefoonnummer in.',
      'Kies waarom u zoekt. Wij leggen vast wie er zoekt, wanneer en waarom.',
      'U ziet in welke groepen deze persoon coördinator is, in de gemeenten waarvoor u dat mag zien.',
    ],
    questions: [
      {
        question: 'Waarom kan ik niet op een naam zoeken?',
        answer:
          'Zo kan niemand door namen bladeren. Weet u alleen een naam? Zoek dan bij ‘Groepen’ op de straat.',
      },
      {
        question: 'Waarom staan er aanmeldingen apart?',
        answer:
          'Die zijn niet bevestigd. Iedereen kan het adres of nummer van een ander invullen. U weet dus niet of deze persoon de groep zelf heeft aangemeld.',
      },
    ],
  },
  {
    slug: 'aanmelden',
    title: 'Een groep aanmelden voor iemand anders',
    lead: 'Spreekt u iemand aan de telefoon of aan de balie, dan kunt u de groep voor die persoon aanmelden.',
    right: 'follow-up',
    steps: [
      'Vul het formulier in samen met degene die u spreekt.',
      'De coördinator krijgt een mail en bevestigt de aanmelding zelf. Tot die tijd ziet niemand de groep.',
      'Na de bevestiging staat de aanmelding bij ‘Te beslissen’.',
    ],
    questions: [
      {
        question: 'De mail komt niet aan. Wat nu?',
        answer:
          'Vraag de coördinator om ook bij ongewenste mail te kijken. Klopt het adres niet? Meld de groep dan opnieuw aan, met het goede adres.',
      },
    ],
  },
  {
    slug: 'beheer',
    title: 'Medewerkers en postbussen beheren',
    lead: 'Als functioneel beheerder bepaalt u wie er op de werkplek mag, en waar mail over een gemeente heen gaat.',
    right: 'officers.manage',
    steps: [
      'Nodig iemand uit met een naam, een functie, gemeenten en rollen. De uitnodiging gaat per mail.',
      'Gaat er iemand weg? Beëindig dan de toegang. Alle sessies van die persoon eindigen meteen.',
      'Zorg dat elke gemeente een postbus heeft, en een link naar de beheerdersgroep.',
    ],
    questions: [
      {
        question: 'Waarom vraagt de werkplek mij om opnieuw in te loggen?',
        answer:
          'Voor een stap die veel gevolgen heeft, moet u net zijn ingelogd. Wat u heeft ingevuld, blijft staan.',
      },
    ],
  },
  {
    slug: 'inloggen',
    title: 'Inloggen, sessies en vervanging',
    lead: 'U logt in met uw eigen organisatie, of met een passkey.',
    steps: [
      'Bij ‘Mijn sessies’ ziet u waar u bent ingelogd. Kent u een sessie niet? Beëindig die dan meteen.',
      'Gebruikt u een passkey? Maak er dan twee, bijvoorbeeld op uw telefoon en op uw computer. Raakt u er een kwijt, dan kunt u nog inloggen.',
      'Bent u een tijd weg? Leg dan bij ‘Vervanging’ vast wie uw werk overneemt, en van wanneer tot wanneer.',
    ],
    questions: [
      {
        question: 'Ik werd uitgelogd terwijl ik typte. Ben ik mijn tekst kwijt?',
        answer: 'Nee. Log in hetzelfde tabblad opnieuw in. Wat u had getypt, staat er nog.',
      },
    ],
  },
];

export const deskHelpTexts = {
  title: 'Hulp',
  lead: 'Voor elk onderdeel van de werkplek is er een korte uitleg.',
  steps: 'Zo werkt het',
  questions: 'Vragen',
  all: 'Alle onderdelen',
  notFound: 'Dit onderdeel is er niet. Kies een onderdeel uit de lijst.',
  /** For somebody who uses the desk for the first time. */
  tour: {
    title: 'Rondleiding',
    lead: 'Zo ziet uw werk op de werkplek eruit, van een mail tot een beslissing.',
    step: (number: number, total: number) => `Stap ${number} van ${total}`,
    next: 'Volgende stap',
    previous: 'Vorige stap',
    end: 'Naar de eerste pagina',
    steps: [
      {
        title: 'Een mail is de aanleiding',
        text: 'Vraagt iets om uw aandacht, dan krijgt uw postbus een mail. De knop in die mail opent de pagina waar het over gaat. Eerst logt u in. In de mail zelf kunt u niets beslissen.',
      },
      {
        title: 'De eerste pagina laat zien wat er wacht',
        text: 'Ook zonder mail vindt u daar alles wat voor u te doen is, met hoe lang het al wacht.',
      },
      {
        title: 'U beoordeelt een aanmelding',
        text: 'U ziet het gebied op de kaart, de groepen eromheen en wat er al is gebeurd. U keurt goed, stelt een vraag of wijst af. De coördinator krijgt een mail.',
      },
      {
        title: 'Contactgegevens ziet u pas na een reden',
        text: 'U kiest waarom u ze nodig heeft. Wij leggen vast wie ze bekijkt, wanneer en waarom.',
      },
      {
        title: 'Daarna volgt u de groepen',
        text: 'Bij ‘Groepen’ zoekt u groepen op, past u gegevens aan en schrijft u notities voor collega’s. Komt u er niet uit? Onderaan elke pagina staat ‘Hulp bij deze pagina’.',
      },
    ],
  },
};
