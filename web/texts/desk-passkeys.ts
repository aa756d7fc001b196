import type { Region } from '../../shared/regions/region.ts';

type Named = Pick<Region, 'name'>;

/** Text for the pages on which officers use, create and remove passkeys. */
export const passkeyTexts = {
  /** The names of the site and its user in the device's list of passkeys. */
  site: ({ name }: Named) => `Buurtkring ${name}`,
  unnamed: ({ name }: Named) => `Werkplek Buurtkring ${name}`,
  what: 'Een passkey is een sleutel op uw telefoon, computer of USB-sleutel. U gebruikt hem met uw vinger, gezicht of pincode. Er is geen wachtwoord, en er komt geen sms.',
  busy: 'Volg de stappen op uw apparaat',
  startOver: 'Naar de pagina om in te loggen',
  signIn: {
    title: 'Inloggen met een passkey',
    text: 'Heeft uw organisatie hier geen eigen inlogdienst? Dan maakte u een passkey toen u de uitnodiging aannam.',
    action: 'Log in met een passkey',
  },
  secondStep: {
    title: 'Gebruik nu uw passkey',
    lead: 'U bent ingelogd bij uw organisatie. Die liet geen tweede stap zien, daarom vragen wij om uw passkey.',
    action: 'Gebruik mijn passkey',
    help: 'Bent u al uw passkeys kwijt? Vraag de functioneel beheerder van uw regio om een nieuwe uitnodiging.',
  },
  make: {
    title: 'Maak een passkey',
    lead: 'U bent ingelogd bij uw organisatie. Die liet geen tweede stap zien. Daarom logt u hier voortaan in met uw organisatie en een passkey.',
    action: 'Maak een passkey',
  },
  accept: {
    title: 'U bent uitgenodigd',
    lead: ({ name }: Named) =>
      `Neem de uitnodiging voor de werkplek van Buurtkring ${name} aan door een passkey te maken. Daarmee logt u voortaan in.`,
    action: 'Neem de uitnodiging aan en maak een passkey',
  },
  /** For an officer who has lost all passkeys. */
  renewal: {
    title: 'Maak een nieuwe passkey',
    lead: ({ name }: Named) =>
      `Uw oude passkeys voor de werkplek van Buurtkring ${name} zijn verwijderd. Met de nieuwe logt u voortaan in. Uw rollen blijven zoals ze waren.`,
    action: 'Maak een nieuwe passkey',
  },
  own: {
    title: 'Mijn passkeys',
    lead: {
      needed:
        'Hier ziet u welke passkeys u bij het inloggen kunt gebruiken. Maak er minstens twee, op verschillende apparaten, zodat u er altijd nog een heeft.',
      notNeeded: 'U heeft hier nu geen passkey nodig.',
    },
    /** For whoever signs in with an organisation. */
    withOrganisation: {
      needed:
        'U logt in met uw organisatie. Die liet geen tweede stap zien, zoals een app of een sleutel. Daarom vragen wij daarna om uw passkey. Met alleen een passkey kunt u hier niet inloggen.',
      notNeeded:
        'U logt in met uw organisatie, en die controleert u al met een tweede stap, zoals een app of een sleutel. Wij vragen alleen om een passkey als uw organisatie die stap niet laat zien. Met alleen een passkey kunt u hier niet inloggen.',
    },
    none: 'U heeft hier nog geen passkey.',
    added: (moment: string) => `Gemaakt op ${moment}`,
    used: (moment: string) => `Het laatst gebruikt op ${moment}`,
    remove: 'Verwijder deze passkey',
    removing: 'Bezig met verwijderen',
    removed: 'De passkey is verwijderd. Op andere apparaten bent u uitgelogd.',
    last: 'Dit is uw enige passkey, en zonder kunt u niet inloggen. Voeg er eerst een toe als u deze wilt verwijderen.',
    add: {
      title: 'Een passkey toevoegen',
      text: 'Gebruik een ander apparaat of een USB-sleutel. Uw apparaat vraagt waar de passkey moet komen.',
      action: 'Voeg een passkey toe',
      done: 'De passkey is toegevoegd',
    },
  },
  /** For the desk manager. */
  reset: {
    title: 'Passkeys vervangen',
    text: 'Is deze medewerker alle passkeys kwijt? Wij verwijderen ze, beëindigen alle sessies en mailen een link waarmee de medewerker een nieuwe maakt. Stuur de link naar een adres waarvan u zeker weet dat het van deze medewerker is.',
    email: 'E-mailadres op het werk',
    action: 'Verwijder de passkeys en verstuur de link',
    busy: 'Bezig met versturen',
    done: 'De passkeys zijn verwijderd en de link is verstuurd',
  },
  /** Why the device did not use or create a passkey. */
  faults: {
    unsupported: {
      title: 'Dit apparaat kan hier geen passkey gebruiken',
      detail:
        'Werk uw browser bij, zet een vinger, gezicht of pincode aan in de instellingen van uw apparaat, of gebruik een ander apparaat. Probeer het daarna opnieuw.',
    },
    stopped: {
      title: 'Er is geen passkey gebruikt',
      detail:
        'U stopte, wachtte te lang, of dit apparaat heeft geen passkey voor deze site. Druk opnieuw op de knop, of gebruik het apparaat waarop u de passkey maakte.',
    },
    known: {
      title: 'Dit apparaat heeft al een passkey',
      detail:
        'U kunt die gebruiken. Wilt u er nog een? Kies dan een ander apparaat of een USB-sleutel.',
    },
  },
} as const;
