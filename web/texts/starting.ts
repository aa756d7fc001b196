import { keepStarterDays } from '../../shared/domain/starting/starter.ts';

export const startTexts = {
  title: 'Zelf een buurtgroep beginnen',
  tab: 'Een groep beginnen',
  lead: 'U hoeft het niet alleen te doen. In zes stappen staat uw groep, en wij helpen u op weg.',
  steps: [
    {
      title: 'Kijk of er al een groep is',
      text: 'Zoek op uw straat. Is er al een groep? Dan kunt u daar meedoen.',
      link: { to: '/zoeken', text: 'Zoek op uw straat' },
    },
    {
      title: 'Praat met een paar buren',
      text: 'Met drie of vier buren bent u begonnen. Verdeel de taken en kies samen twee coördinatoren.',
      link: { to: '/starten/brief', text: 'Voorbeeldbrief voor uw buren' },
    },
    {
      title: 'Kies het gebied',
      text: 'Neem een paar straten die bij elkaar horen. Een klein gebied werkt beter dan een groot: u herkent elkaar.',
      link: undefined,
    },
    {
      title: 'Spreek de spelregels af',
      text: 'Waar is de groep voor, en waar niet voor? Iedereen die meedoet, kent de regels.',
      link: { to: '/starten/spelregels', text: 'Spelregels om uit te delen' },
    },
    {
      title: 'Meld de groep aan',
      text: 'Dat kan al als de groep nog in oprichting is. Politie en gemeente kijken mee en buren kunnen u vinden.',
      link: { to: '/aanmelden', text: 'Meld uw groep aan' },
    },
    {
      title: 'Maak de WhatsApp-groep',
      text: 'Voeg alleen buren toe die dat willen. Vraag de politie om een presentatie, en begin.',
      link: { to: '/starten/checklist', text: 'Checklist voor starters' },
    },
  ],
  downloads: {
    title: 'Om mee te nemen',
    text: 'U kunt elke pagina afdrukken, of als gewone tekst bewaren en aanpassen.',
    print: 'Bekijk en print',
    save: 'Bewaar als tekst',
  },
  kit: {
    title: 'Stuur mij informatie en tips',
    lead: 'U krijgt een mail met de stappen, de checklist, de voorbeeldbrief en de spelregels.',
    name: 'Uw naam',
    email: 'Uw e-mailadres',
    municipality: 'Gemeente',
    municipalityChoose: 'Kies een gemeente',
    place: 'Uw straat of buurt',
    placeHint: 'Een huisnummer hoeft niet.',
    followUp: 'Politie of gemeente mag mij mailen om te helpen',
    followUpHint: `Dit hoeft niet. Wij bewaren uw gegevens hoogstens ${keepStarterDays} dagen.`,
    action: 'Stuur mij de informatie',
    busy: 'Bezig met versturen',
    done: 'De informatie komt eraan',
    sent: (address: string) => `Wij sturen een mail naar ${address}.`,
    contact:
      'Wilt u dat iemand contact met u opneemt? Bevestig dan uw e-mailadres met de link in de mail.',
    noMail:
      'Geen mail gekregen? Kijk ook bij ongewenste mail. Kreeg u vandaag al drie mails van ons? Open dan de link in een van die mails: daar staat ook deze aanvraag klaar.',
    more: 'Lees verder over beginnen',
  },
  ownKit: {
    title: 'Uw aanvraag van informatie',
    lead: (municipality: string) =>
      `Met dit e-mailadres is informatie gevraagd over een groep beginnen in ${municipality}.`,
    question:
      'Er is ook gevraagd of de politie of de gemeente contact opneemt. Wilt u dat? Druk dan op de knop.',
    action: 'Ja, neem contact met mij op',
    busy: 'Bezig met versturen',
    done: 'Iemand neemt contact met u op',
    doneText: 'De wijkagent of de gemeente mailt u. Meestal duurt dat enkele werkdagen.',
    more: 'Bekijk de stappen en de documenten',
    removed: (day: string) => `Wij verwijderen uw gegevens op ${day}.`,
  },
  document: {
    back: 'Terug naar een groep beginnen',
    print: 'Print deze pagina',
    save: 'Bewaar als tekst',
  },
} as const;
