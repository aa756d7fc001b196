import type { SignInFault } from '../../shared/domain/desk/sign-in.ts';
import type { Region } from '../../shared/regions/region.ts';

/** Text for the desk's menu, its notices, and its pages for signing in and for managing sessions. */
export const deskTexts = {
  name: 'Werkplek Buurtkring',
  toSite: 'Naar de website voor bewoners',
  signOut: 'Uitloggen',
  signingOut: 'Bezig met uitloggen',
  signedOut: {
    title: 'U bent uitgelogd',
    here: 'Wat u had getypt maar niet had verstuurd, is verwijderd.',
    elsewhere:
      'U heeft zich uitgelogd in een ander tabblad. Wat u hier had getypt maar niet had verstuurd, is verwijderd.',
  },
  failed: 'De werkplek kan nu niet openen',
  notFound: {
    title: 'Deze pagina bestaat niet',
    text: 'Kies een pagina uit het menu.',
  },
  nav: {
    label: 'Menu van de werkplek',
    first: 'Begin',
    groups: 'Groepen',
    circles: 'Beheerdersgroepen',
    register: 'Groep aanmelden',
    passkeys: 'Mijn passkeys',
    sessions: 'Mijn sessies',
    help: 'Hulp',
  },
  helpWithPage: 'Hulp bij deze pagina',
  first: {
    tour: {
      title: 'Bent u nieuw op de werkplek?',
      text: 'In vijf korte stappen leest u hoe het werkt.',
      start: 'Bekijk de rondleiding',
      dismiss: 'Laat dit niet meer zien',
    },
    noRights:
      'Uw rollen geven nu geen rechten. Vraag de functioneel beheerder van uw regio wat er aan de hand is.',
  },
  signIn: {
    title: 'Inloggen',
    lead: ({ name }: Pick<Region, 'name'>) =>
      `De werkplek is voor medewerkers van politie en gemeente in ${name}.`,
    choose: 'Waar werkt u?',
    with: (organisation: string) => `Inloggen met ${organisation}`,
    nobody: ({ name }: Pick<Region, 'name'>) =>
      `Nog geen enkele organisatie in ${name} kan hier inloggen. De functioneel beheerder kan dat regelen.`,
    noAccount: ({ police }: Pick<Region, 'police'>) =>
      `Lukt het niet, of heeft u hier nog geen toegang? Vraag het aan de functioneel beheerder van uw regio, of mail ${police.email}.`,
  },
  /** For the notice that a step needs a more recent sign-in. */
  stepUp: {
    again: 'Opnieuw inloggen en hier terugkomen',
    byPasskey: 'Mijn passkey gebruiken en hier terugkomen',
  },
  signInAgain: {
    text: 'Na het inloggen komt u terug op deze pagina en kunt u verder.',
    action: 'Log opnieuw in',
  },
  /** For the notice that something cannot be found. */
  elsewhere:
    'Het bestaat niet of niet meer, of het hoort bij een gemeente waarvoor u geen rol heeft.',
  loadAgain: 'Laad de pagina voor wie nu is ingelogd',
  /** For the pages for signing in and for accepting an invitation, if somebody is already signed in. */
  signedInNow: {
    title: (name: string) => `U bent nu ingelogd als ${name}`,
    text: 'Logt hier iemand anders in, dan eindigt deze sessie. Dat geldt voor alle tabbladen van deze browser. Een tabblad dat nog open staat, doet dan niets meer tot het opnieuw is geladen.',
    toDesk: 'Verder als deze medewerker',
  },
  sessions: {
    title: 'Mijn sessies',
    lead: 'Hier ziet u waar u bent ingelogd. Een sessie eindigt vanzelf na 30 minuten zonder gebruik, en altijd na 10 uur.',
    thisOne: 'deze sessie',
    since: (moment: string) => `Ingelogd op ${moment}`,
    used: (moment: string) => `Het laatst gebruikt op ${moment}`,
    end: 'Beëindig deze sessie',
    /** Asks for confirmation before a session in another browser is ended. */
    sure: {
      title: 'Wilt u deze sessie beëindigen?',
      text: (device: string, since: string) =>
        `Het gaat om ${device}, ingelogd op ${since}. Wat daar nog niet is verstuurd, kan niet meer worden verstuurd zonder opnieuw in te loggen.`,
      action: 'Ja, beëindig de sessie',
      cancel: 'Nee, laat de sessie doorlopen',
    },
    ending: 'Bezig met beëindigen',
    ended: 'De sessie is beëindigd',
    all: {
      title: 'Overal uitloggen',
      text: 'Bent u een apparaat kwijt, of herkent u een sessie niet? Beëindig dan alle sessies en meld het aan uw organisatie.',
      action: 'Beëindig al mijn sessies',
      sure: {
        title: 'Wilt u al uw sessies beëindigen?',
        text: 'U wordt ook hier uitgelogd. Wat u had getypt maar niet had verstuurd, is dan weg. Op een ander apparaat kan het pas weer worden verstuurd na opnieuw inloggen.',
        action: 'Ja, beëindig al mijn sessies',
        cancel: 'Nee, laat ze doorlopen',
      },
    },
  },
  /** Why signing in was refused, and what to do. */
  faults: {
    'unknown-organisation': {
      title: 'Met deze organisatie kunt u hier niet inloggen',
      text: 'Kies hieronder uw eigen organisatie. Staat die er niet bij? Vraag het aan de functioneel beheerder van uw regio.',
    },
    'provider-down': {
      title: 'Uw organisatie reageert nu niet',
      text: 'De inlogdienst van uw organisatie is niet bereikbaar of antwoordt te laat. Wacht een paar minuten en probeer het opnieuw. Blijft het zo? Bel de helpdesk van uw eigen organisatie.',
    },
    stopped: {
      title: 'U bent niet ingelogd',
      text: 'Het inloggen is bij uw organisatie gestopt. Wilt u toch naar binnen, begin dan hieronder opnieuw.',
    },
    'unknown-attempt': {
      title: 'Begin opnieuw met inloggen',
      text: 'Deze poging is al gebruikt of duurde langer dan 10 minuten. Gebruik geen opgeslagen adres en niet de knop Terug, maar kies hieronder uw organisatie.',
    },
    'other-browser': {
      title: 'Begin opnieuw, in deze browser',
      text: 'Het inloggen begon in een andere browser, of uw browser bewaart geen cookies. Sta cookies van deze website toe en kies hieronder uw organisatie.',
    },
    'wrong-answer': {
      title: 'Het antwoord van uw organisatie klopt niet',
      text: 'Wij konden niet vaststellen dat het antwoord van uw organisatie komt, en hebben u daarom niet binnengelaten. Probeer het nog een keer. Gebeurt het weer? Meld het aan de helpdesk van uw eigen organisatie.',
    },
    'wrong-clock': {
      title: 'De klok van uw organisatie loopt niet gelijk met de onze',
      text: 'Het verschil is meer dan vijf minuten. Meld dit aan de helpdesk van uw eigen organisatie. Tot het is opgelost kunt u niet inloggen.',
    },
    'no-mfa': {
      title: 'Log in met een tweede stap',
      text: 'Uw organisatie liet niet zien dat u naast uw wachtwoord een tweede stap gebruikte, zoals een app of een sleutel. Vraag de helpdesk van uw organisatie om die tweede stap voor u aan te zetten, of vraag de functioneel beheerder van uw regio om een uitnodiging waarmee u een passkey maakt. Log daarna opnieuw in.',
    },
    'unknown-officer': {
      title: 'U heeft hier geen toegang',
      text: 'Uw organisatie kent u, maar u heeft in deze regio nog geen rol. De functioneel beheerder van deze regio ziet dertig dagen lang dat u wacht, en kan u toelaten. Log daarna opnieuw in. Werkt u voor een andere regio? Open dan de werkplek van die regio.',
    },
    'other-organisation': {
      title: 'De uitnodiging is niet voor deze organisatie',
      text: 'U logde in met een andere organisatie dan waarvoor u bent uitgenodigd. Open de uitnodiging in uw mail opnieuw en kies de goede organisatie. Klopt de uitnodiging niet? Vraag de functioneel beheerder om een nieuwe.',
    },
    'other-officer': {
      title: 'Deze uitnodiging is voor iemand anders',
      text: 'De link is voor een medewerker die al toegang had en een nieuwe passkey nodig heeft. Bent u dat? Log dan in met hetzelfde account als eerst. Lukt dat niet, vraag het dan aan de functioneel beheerder van uw regio.',
    },
    'ended-officer': {
      title: 'Uw toegang is beëindigd',
      text: 'Uw toegang is stopgezet, is nog niet begonnen, of de periode ervan is voorbij. Klopt dat niet? Vraag het aan de functioneel beheerder van uw regio.',
    },
    'unknown-challenge': {
      title: 'Begin opnieuw met uw passkey',
      text: 'Deze poging is al gebruikt of duurde langer dan 5 minuten. Druk opnieuw op de knop. Kwam u van uw organisatie? Log daar dan opnieuw in.',
    },
    'wrong-passkey': {
      title: 'Wij konden deze passkey niet controleren',
      text: 'Het antwoord van uw apparaat hoort niet bij deze site of bij deze poging, en daarom lieten wij u niet binnen. Controleer of het adres bovenin uw browser klopt en probeer het nog een keer. Gebeurt het weer? Meld het aan de functioneel beheerder van uw regio.',
    },
    'not-verified': {
      title: 'Uw apparaat controleerde niet of u het was',
      text: 'Stel op uw apparaat of USB-sleutel een pincode, vingerafdruk of gezicht in. Probeer het daarna opnieuw.',
    },
    'unknown-passkey': {
      title: 'Deze passkey werkt hier niet',
      text: 'De passkey is verwijderd of vervangen, of hoort bij een andere regio. Gebruik een andere passkey, of vraag de functioneel beheerder van uw regio om een nieuwe uitnodiging.',
    },
    'other-passkey': {
      title: 'Dit is de passkey van iemand anders',
      text: 'U logde bij uw organisatie in als een andere medewerker. Log daar opnieuw in en gebruik uw eigen passkey.',
    },
    'copied-passkey': {
      title: 'Er bestaat een kopie van deze passkey',
      text: 'Uw passkey is ergens anders gebruikt, en daarom lieten wij u niet binnen. Log in met een andere passkey, verwijder deze en meld het aan de functioneel beheerder van uw regio. Heeft u geen andere? Vraag dan om een nieuwe uitnodiging.',
    },
    'organisation-first': {
      title: 'Log in met uw eigen organisatie',
      text: 'Met alleen een passkey kunt u hier niet inloggen, omdat u bij een organisatie hoort met een eigen inlogdienst. Kies op de pagina om in te loggen uw organisatie. Was u uitgenodigd? Open dan de link in de mail opnieuw.',
    },
    'no-invitation': {
      title: 'De uitnodiging is niet meer geldig',
      text: 'De uitnodiging is al gebruikt, ingetrokken of verlopen, of u drukte langer dan een half uur geleden op de knop. Maakte u al een passkey? Log daar dan mee in. Open anders de link in de mail opnieuw, of vraag de functioneel beheerder van uw regio om een nieuwe uitnodiging.',
    },
  } satisfies Record<SignInFault, { readonly title: string; readonly text: string }>,
} as const;
