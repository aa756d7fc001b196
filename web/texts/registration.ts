import { confirmationDays } from '../../shared/domain/groups/registration.ts';
import type { Region } from '../../shared/regions/region.ts';
import { formatArea, formatWeekday } from './format.ts';

export const registerTexts = {
  title: 'Groep aanmelden',
  tab: (step: string, number: number, count: number) =>
    `${step} (stap ${number} van ${count}) - Groep aanmelden`,
  progress: {
    label: 'Voortgang',
    now: (number: number, count: number) => `Groep aanmelden: stap ${number} van ${count}`,
    done: 'klaar',
  },
  steps: {
    groep: { short: 'Groep', title: 'Over uw groep' },
    gebied: { short: 'Gebied', title: 'Het gebied van de groep' },
    coordinator: { short: 'Over u', title: 'Over u als coördinator' },
    controleren: { short: 'Controle', title: 'Klopt alles?' },
  },
  intro: {
    lead: 'Aanmelden kost ongeveer 10 minuten. Wat u invult, blijft staan als u teruggaat of de pagina opnieuw laadt.',
  },
  next: 'Volgende stap',
  back: 'Vorige stap',
  group: {
    municipality: 'Gemeente',
    municipalityChoose: 'Kies een gemeente',
    name: 'Naam van de groep',
    nameHint:
      'Bijvoorbeeld: Buurtgroep Molenwijk. Zet er geen namen van personen in. De naam komt op deze website.',
    phase: 'Is de groep al actief?',
    running: {
      label: 'Ja, de groep is actief',
      hint: 'Er is een WhatsApp-groep waarin buren elkaar waarschuwen.',
    },
    forming: {
      label: 'Nee, de groep is in oprichting',
      hint: 'U bent nog bezig om de groep te beginnen.',
    },
    participants: 'Aantal deelnemers',
    participantsHint: (region: Pick<Region, 'participantsLimit'>) =>
      `Hoeveel mensen doen mee, uzelf meegerekend? Hoogstens ${region.participantsLimit}. Op de website staat alleen een grove schatting.`,
    briefing: 'Heeft de politie al een presentatie aan de groep gegeven?',
    yes: 'Ja',
    no: 'Nee',
  },
  area: {
    lead: 'Geef aan waar de groep actief is. Dat kan op drie manieren. Kies wat u het makkelijkst vindt.',
    way: 'Hoe wilt u het gebied aangeven?',
    ways: {
      neighbourhood: {
        label: 'Kies een buurt of wijk',
        hint: 'U kiest een bekende buurt uit een lijst.',
      },
      point: {
        label: 'Een punt met een cirkel eromheen',
        hint: 'U kiest een punt en hoe ver het gebied reikt.',
      },
      draw: {
        label: 'Zelf tekenen op de kaart',
        hint: 'U zet de hoekpunten van het gebied op de kaart.',
      },
    },
    neighbourhood: 'Buurt of wijk',
    neighbourhoodChoose: 'Kies een buurt of wijk',
    municipalityFirst: 'Kies eerst bij stap 1 een gemeente. Dan ziet u hier de buurten.',
    centre: 'Begin bij een bekende buurt',
    centreHint: 'Of druk op de kaart om het punt neer te zetten.',
    radius: 'Hoe ver reikt het gebied vanaf het midden?',
    radiusValue: (metres: number) => `${metres} meter`,
    circleHint: 'Van deze buurt kennen wij de grens niet. Wij tekenen een cirkel om het midden.',
    move: 'Punt verplaatsen',
    moveHint: (metres: number) => `Met de knoppen of de pijltjestoetsen, ${metres} meter per keer.`,
    north: 'Naar het noorden',
    south: 'Naar het zuiden',
    west: 'Naar het westen',
    east: 'Naar het oosten',
    drawHint:
      'Druk op de kaart voor elk hoekpunt, langs de rand van het gebied. U kunt een punt daarna verslepen. Tekenen met het toetsenbord: verschuif de kaart met de pijltjestoetsen en zet een punt in het midden.',
    addCentre: 'Punt in het midden van de kaart',
    undo: 'Laatste punt weghalen',
    startAgain: 'Opnieuw beginnen',
    corners: (count: number) => (count === 1 ? '1 hoekpunt' : `${count} hoekpunten`),
    pointName: 'Het midden van het gebied',
    corner: (number: number) => `Hoekpunt ${number}`,
    map: 'Kaart met het gebied van de groep',
    yourArea: 'Het gebied van de groep',
    preview: 'Uw gebied',
    size: (squareKilometres: number) => `Het gebied is ${formatArea(squareKilometres)}.`,
    nothing: 'Er is nog geen gebied aangegeven.',
    streets: 'Welke straten horen bij het gebied?',
    streetsHint:
      'Bijvoorbeeld: Molenstraat, Kerkplein en de even kant van de Dorpsweg. Dit komt op deze website.',
  },
  overlap: {
    checking: 'Wij kijken of hier al een groep is',
    title: (count: number) =>
      count === 1 ? 'In dit gebied is al een groep' : `In dit gebied zijn al ${count} groepen`,
    text: 'Samen in één groep werkt beter: dan ziet iedereen elk bericht. Kijk of u met deze groep mee kunt doen. Is uw groep een andere? Dan kunt u gewoon doorgaan.',
    part: (overlap: number) =>
      overlap >= 0.95
        ? 'bijna hetzelfde gebied'
        : `${Math.round(overlap * 100)} procent van het gebied valt samen`,
    change: 'Het gebied veranderen',
    goOn: 'Doorgaan, dit is een andere groep',
  },
  coordinator: {
    lead: 'De coördinator is het contact voor politie en gemeente. Uw gegevens komen nooit op deze website.',
    name: 'Uw naam',
    email: 'E-mailadres',
    emailHint: 'Hier sturen wij de link heen waarmee u de aanmelding bevestigt.',
    phone: 'Telefoonnummer',
    phoneHint: 'Bijvoorbeeld: 06 12345678. Politie en gemeente kunnen u bellen.',
    share:
      'Coördinatoren van groepen naast ons gebied mogen mijn naam, telefoonnummer en e-mailadres zien',
    shareHint:
      'Dit hoeft niet. Wij delen uw gegevens alleen als de andere coördinator dit ook goedvindt. Anders loopt het contact via politie en gemeente.',
  },
  check: {
    lead: 'Lees uw antwoorden nog eens door. U kunt alles nog veranderen.',
    change: 'Veranderen',
    changeOf: (step: string) => `Veranderen: ${step}`,
    municipality: 'Gemeente',
    name: 'Naam',
    phase: 'Fase',
    participants: 'Deelnemers',
    briefing: 'Presentatie gehad',
    area: 'Gebied',
    streets: 'Straten',
    coordinator: 'Naam',
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
    share: 'Delen met buurgroepen',
    terms: 'Ik ga akkoord met de spelregels en de privacyverklaring',
    termsRead: 'Lees eerst de',
    rules: 'spelregels',
    and: 'en de',
    privacy: 'privacyverklaring',
    send: 'Verstuur de aanmelding',
    sending: 'Bezig met versturen',
    kept: 'Uw antwoorden zijn niet weg. U kunt het zo nog eens versturen; uw groep wordt dan niet dubbel aangemeld.',
  },
  sent: {
    title: 'Bijna klaar: bevestig uw e-mailadres',
    tab: 'Aanmelding ontvangen',
    received: 'Wij hebben uw aanmelding ontvangen.',
    mailed: (address: string) => `Wij sturen een mail naar ${address}.`,
    next: 'Wat gebeurt er nu?',
    steps: (confirmBy: string | undefined) => [
      `Open de mail en druk op de link.${confirmBy ? ` Doe dit uiterlijk ${formatWeekday(confirmBy)}.` : ` Doe dit binnen ${confirmationDays} dagen.`} Daarna verwijderen wij de aanmelding.`,
      'U bevestigt uw e-mailadres en krijgt een referentie.',
      'De wijkagent of de gemeente beoordeelt de aanmelding. Meestal duurt dat enkele werkdagen. Soms stellen zij u eerst een vraag, ook per mail.',
      'Is de aanmelding goedgekeurd? Dan krijgt u een welkomstmail, en komt de groep in het overzicht te staan.',
    ],
    noMail: 'Geen mail gekregen?',
    noMailText:
      'Kijk ook bij ongewenste mail. Kreeg u vandaag al drie mails van ons? Open dan de link in een van die mails: daar staat ook deze aanmelding klaar. Is de mail er na een uur nog niet, neem dan contact met ons op.',
    groups: 'Bekijk de groepen in de buurt',
  },
} as const;
