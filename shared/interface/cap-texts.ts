import { caps, type Cap, type CapName } from '../domain/platform/caps.ts';

/** In Dutch: what each cap counts. */
const what: Readonly<Record<CapName, string>> = {
  mailbox:
    'eerste mails naar een e-mailadres; wat daarna komt, staat bij de links die het adres al heeft',
  sender: 'verzoeken van een verbinding',
  all: 'verzoeken van iedereen samen',
  confirmer: 'bevestigingen en antwoorden vanuit een e-mailadres',
  invited: 'uitnodigingen aan een e-mailadres om coördinator te worden',
  group: 'bevestigde verzoeken aan een groep',
  municipality: 'bevestigde aanmeldingen en aanvragen in een gemeente',
  'new-link': 'nieuwe links die met een adres voor een pagina zijn gevraagd',
  'person-search': 'zoekacties van een medewerker',
};

/** In Dutch: the caps of a route, as a list in Markdown. Empty if the route has none. */
export function describeCaps(names: readonly CapName[]): string {
  if (names.length === 0) return '';
  return ['', '', 'Grenzen:', '', ...names.map((name) => `- ${describeCap(name)}`)].join('\n');
}

function describeCap(name: CapName): string {
  const { most, hours, withWork }: Cap = caps[name];
  const period = hours === 1 ? 'per uur' : `per ${hours} uur`;
  const further = withWork ? `; met een rekensom tot ${withWork.most}` : '';
  return `hoogstens ${most} ${period}: ${what[name]}${further}`;
}
