import { shownViews, type ViewingReason } from '../../shared/domain/desk/viewing-record.ts';
import type { OwnDataResponse } from '../../shared/requests/coordinators/own-data.ts';
import { formatDay, formatMoment } from './format.ts';

type Consents = OwnDataResponse['consents'];
type View = OwnDataResponse['views'][number];

const organisations: Record<View['organisation'], string> = {
  police: 'politie',
  municipality: 'gemeente',
};

const reasons: Record<ViewingReason, string> = {
  decide: 'om uw aanmelding te beoordelen',
  reach: 'om u te bereiken over de groep',
  duplicate: 'om na te gaan of een groep dubbel is aangemeld',
  'own-request': 'omdat u zelf iets vroeg over uw gegevens',
};

/** Text for the part of a coordinator's own page about the coordinator's own data. */
export const ownDataTexts = {
  title: 'Mijn gegevens',
  lead: 'Dit bewaren wij over u. Bewoners zien dit niet.',
  name: 'Naam',
  email: 'E-mailadres',
  phone: 'Telefoonnummer',
  role: 'Rol',
  roles: { first: 'Eerste coördinator', second: 'Tweede coördinator' },
  mail: 'Onze mail',
  mails: {
    ok: 'Komt aan',
    bouncing: 'Komt niet aan',
    complained: 'Is gemeld als ongewenst; wij sturen u geen mail meer',
  },
  since: (at: string) => ` (sinds ${formatDay(at)})`,
  otherAddress: 'Wilt u een ander e-mailadres? Neem dan contact met ons op.',
  change: {
    start: 'Wijzig naam of telefoonnummer',
    action: 'Bewaar de wijziging',
    busy: 'Bezig met bewaren',
    cancel: 'Niet wijzigen',
    done: 'Uw gegevens zijn gewijzigd.',
  },
  consents: {
    title: 'Waar ik toestemming voor gaf',
    terms: ({ terms }: Consents) =>
      `U ging op ${formatDay(terms.givenAt)} akkoord met de spelregels en de privacyverklaring (versie ${terms.textVersion}). Wilt u dat niet meer? Dan kunt u geen coördinator blijven. Laat dan hieronder uw gegevens verwijderen.`,
    given: ({ givenAt, textVersion }: NonNullable<Consents['shareContact']>) =>
      `U gaf op ${formatDay(givenAt)} toestemming om uw naam, telefoonnummer en e-mailadres te delen met coördinatoren van buurgroepen die dat ook doen (versie ${textVersion}).`,
    withdrawn: ({ givenAt, withdrawnAt, textVersion }: NonNullable<Consents['sharedBefore']>) =>
      `U gaf op ${formatDay(givenAt)} toestemming om uw contactgegevens te delen met buurgroepen (versie ${textVersion}). Op ${formatDay(withdrawnAt)} trok u die in.`,
    none: 'U deelt uw contactgegevens niet met coördinatoren van buurgroepen.',
    give: 'Deel mijn contactgegevens met buurgroepen',
    withdraw: 'Trek deze toestemming in',
    busy: 'Bezig met opslaan',
    done: {
      given: 'U deelt uw contactgegevens nu met buurgroepen.',
      withdrawn:
        'Wij delen uw contactgegevens niet meer. Coördinatoren die ze al in een mail kregen, kunnen die mail nog hebben.',
    },
  },
  views: {
    title: 'Wie mijn gegevens bekeek',
    none: 'Niemand van politie of gemeente heeft uw contactgegevens bekeken.',
    lead: 'Medewerkers van politie en gemeente kunnen uw contactgegevens alleen bekijken als ze zeggen waarom. U ziet hier hun functie.',
    line: ({ at, officer, organisation, how, reason }: View) =>
      how === 'found'
        ? `${formatMoment(at)}: ${officer} (${organisations[organisation]}) vond u met uw e-mailadres of telefoonnummer, ${reasons[reason]}.`
        : `${formatMoment(at)}: ${officer} (${organisations[organisation]}) bekeek uw contactgegevens, ${reasons[reason]}.`,
    more: `Hier staan de laatste ${shownViews} keer. Alles staat in het bestand dat u hieronder kunt opslaan.`,
  },
  export: {
    title: 'Mijn gegevens opslaan',
    text: 'U kunt alles wat wij over u bewaren, opslaan als bestand (JSON). Daar staan ook de gegevens van de groep in, en wie uw gegevens bekeek.',
    action: 'Sla alles op als bestand',
    busy: 'Bezig met ophalen',
    done: 'Uw gegevens staan in het bestand mijn-gegevens.json op uw apparaat.',
    /** Contains no personal data. */
    file: 'mijn-gegevens.json',
  },
  erase: {
    title: 'Mijn gegevens laten verwijderen',
    text: {
      ends: 'U bent de enige coördinator. Laat u uw gegevens verwijderen, dan stopt de groep.',
      stays:
        'Laat u uw gegevens verwijderen, dan bent u geen coördinator meer. De groep gaat door.',
    },
    start: 'Verwijder mijn gegevens',
    sure: 'Weet u het zeker?',
    effects: {
      ends: [
        'Wij verwijderen meteen uw naam, e-mailadres, telefoonnummer en alle teksten van de groep.',
        'De groep staat niet meer op de website. De koppelingen met groepen in de buurt vervallen.',
        'Wie vroeg om mee te doen, hoort dat de groep is gestopt.',
        'U krijgt hierna geen mail meer van ons, ook niet over dit verzoek.',
        'U kunt dit niet terugdraaien. Later kunt u de groep wel opnieuw aanmelden.',
      ],
      stays: [
        'Wij verwijderen meteen uw naam, e-mailadres en telefoonnummer.',
        'De andere coördinator van de groep krijgt daarover bericht.',
        'U krijgt hierna geen mail meer van ons, ook niet over dit verzoek.',
        'U kunt dit niet terugdraaien.',
      ],
    },
    kept: 'Wat er wanneer met de groep gebeurde en wie uw gegevens bekeek, bewaren wij langer, maar zonder uw naam, e-mailadres en telefoonnummer.',
    agree: {
      ends: 'Ja, verwijder mijn gegevens en stop de groep',
      stays: 'Ja, verwijder mijn gegevens',
    },
    agreeFirst: 'Zet een vinkje om te zeggen dat wij uw gegevens moeten verwijderen.',
    action: 'Verwijder mijn gegevens nu',
    busy: 'Bezig met verwijderen',
    cancel: 'Nee, ga terug',
    changed:
      'Intussen is veranderd wie er coördinator zijn. Lees opnieuw wat er gebeurt als u uw gegevens laat verwijderen.',
  },
} as const;
