import type { SignInWay } from '../../shared/domain/desk/invitation.ts';
import type { Organisation, RoleName } from '../../shared/domain/desk/rights.ts';
import type { ListedOfficer } from '../../shared/requests/desk/manage-officers.ts';
import type { Region } from '../../shared/regions/region.ts';
import { formatList, formatMoment } from './format.ts';

/** Text for the pages on which the desk manager decides who may use the desk. */
export const deskManageTexts = {
  title: 'Medewerkers',
  lead: 'Hier bepaalt u wie de werkplek mag gebruiken, en met welke rol.',
  roles: {
    'police-officer': 'Wijkagent',
    'municipal-officer': 'Medewerker OOV',
    'desk-manager': 'Functioneel beheerder',
  } satisfies Record<RoleName, string>,
  organisations: { police: 'Politie', municipality: 'Gemeente' } satisfies Record<
    Organisation,
    string
  >,
  nav: 'Pagina’s voor de functioneel beheerder',
  back: 'Terug naar medewerkers',
  gone: 'Deze persoon staat niet (meer) in de lijst',
  waiting: {
    title: 'Wie wacht op toegang',
    text: 'Deze mensen logden in bij hun eigen organisatie en hebben hier nog geen rol. Wie u niet toelaat, verdwijnt na 30 dagen vanzelf uit deze lijst.',
    since: (moment: string) => `logde in op ${formatMoment(moment)}`,
    admit: 'Toelaten',
  },
  officers: {
    title: 'Wie toegang heeft',
    you: 'dit bent u',
    arrival: ({ way, at, nameInToken }: NonNullable<ListedOfficer['arrival']>) => {
      const moment = formatMoment(at);
      if (way === 'token')
        return `Voor het eerst ingelogd op ${moment}, met een rol van de eigen organisatie.`;
      if (way === 'manager') return `Toegelaten op ${moment}.`;
      return `Nam de uitnodiging aan op ${moment}${nameInToken ? `, ingelogd als ${nameInToken}` : ''}.`;
    },
    namesake: (endedAt: string) =>
      `Let op: de toegang van iemand met deze naam is beëindigd op ${formatMoment(endedAt)}. Is dit dezelfde persoon? Beëindig dan ook deze toegang, en vraag de organisatie om de rol weg te halen.`,
    change: 'Wijzigen of beëindigen',
    places: (names: readonly string[]) => (names.length === 0 ? 'hele regio' : formatList(names)),
  },
  invitations: {
    title: 'Open uitnodigingen',
    nobody: 'Er staan geen uitnodigingen open.',
    until: (moment: string) => `te gebruiken tot ${formatMoment(moment)}`,
    withdraw: 'Intrekken',
    withdrawing: 'Bezig met intrekken',
    withdrawn: 'De uitnodiging is ingetrokken. De link in de mail werkt niet meer.',
  },
  invite: {
    title: 'Iemand uitnodigen',
    lead: 'Wij mailen een link die 14 dagen en voor één persoon werkt. Daarmee logt die persoon in bij de eigen organisatie, of maakt die een passkey.',
    email: 'E-mailadres op het werk',
    emailHint: 'Alleen voor deze uitnodiging. Daarna herkennen wij de persoon aan het inloggen.',
    signIn: 'Hoe logt deze persoon in?',
    signInWays: {
      organisation: 'Met de eigen organisatie',
      passkey: 'Met een passkey, omdat de organisatie hier geen inlogdienst heeft',
    } satisfies Record<SignInWay, string>,
    action: 'Verstuur de uitnodiging',
    busy: 'Bezig met versturen',
    done: 'De uitnodiging is verstuurd',
  },
  admit: {
    title: (name: string) => `${name} toelaten`,
    lead: 'Kies wat deze persoon mag. Daarna kan die meteen inloggen.',
    action: 'Laat toe',
    busy: 'Bezig met toelaten',
    done: 'Deze persoon heeft nu toegang',
  },
  change: {
    title: (name: string) => `${name} wijzigen`,
    lead: 'Na een wijziging moet deze medewerker opnieuw inloggen.',
    action: 'Bewaar de wijziging',
    busy: 'Bezig met bewaren',
    done: 'De wijziging is bewaard',
    byOrganisation:
      'De rollen van deze medewerker komen van de eigen organisatie. Laat die ze daar wijzigen. U kunt de toegang hier wel beëindigen.',
  },
  end: {
    title: 'Toegang beëindigen',
    text: 'De medewerker wordt overal uitgelogd en kan niet meer inloggen. De beslissingen van deze medewerker blijven bewaard.',
    action: (isYou: boolean) =>
      isYou ? 'Beëindig mijn eigen toegang' : 'Beëindig de toegang van deze medewerker',
    busy: 'Bezig met beëindigen',
    done: 'De toegang is beëindigd',
  },
  fields: {
    name: 'Naam',
    nameHint: 'Alleen collega’s zien deze naam.',
    title: 'Functie',
    titleHint: 'Dit zien bewoners en coördinatoren in plaats van de naam, zoals Wijkagent Dongen.',
    organisation: 'Organisatie',
    roles: 'Rollen',
    municipalities: 'Gemeenten waar de rollen gelden',
    municipalitiesHint: 'De rol van functioneel beheerder geldt altijd in de hele regio.',
  },
  /** The page that the link in an invitation opens. */
  accept: {
    title: 'U bent uitgenodigd',
    lead: ({ name }: Pick<Region, 'name'>) =>
      `Neem de uitnodiging voor de werkplek van Buurtkring ${name} aan door in te loggen bij uw eigen organisatie.`,
    text: 'U wordt daarna herkend aan uw account bij die organisatie. De link in de mail is dan niet meer nodig en werkt niet meer.',
    choose: 'Waar werkt u?',
    with: (organisation: string) => `Aannemen en inloggen met ${organisation}`,
    busy: 'Bezig met aannemen',
    /** For an officer who has lost all passkeys and signs in with an organisation. */
    renewal: {
      title: 'Maak een nieuwe passkey',
      lead: ({ name }: Pick<Region, 'name'>) =>
        `Uw oude passkeys voor de werkplek van Buurtkring ${name} zijn verwijderd. Log in bij uw eigen organisatie, met hetzelfde account als eerst.`,
      text: 'Daarna maakt u een nieuwe passkey. Uw rollen blijven zoals ze waren.',
      with: (organisation: string) => `Inloggen met ${organisation}`,
    },
    /** The reasons for refusing an invitation's link that need a different text from the one for other links. */
    refused: {
      'link-expired': {
        title: 'Deze uitnodiging is verlopen',
        detail: 'Vraag de functioneel beheerder van uw regio om een nieuwe uitnodiging.',
      },
      'link-revoked': {
        title: 'Deze uitnodiging werkt niet meer',
        detail:
          'Zij is al aangenomen, of ingetrokken. Heeft u al toegang? Log dan in. Vraag anders de functioneel beheerder van uw regio om een nieuwe uitnodiging.',
      },
    },
    toDesk: 'Naar de werkplek',
    help: 'Werkt de link niet meer? Vraag de functioneel beheerder van uw regio om een nieuwe uitnodiging.',
  },
} as const;
