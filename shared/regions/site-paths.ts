/** The first path segments of the pages on a region's site. */
export const pageNames = [
  'zoeken',
  'groepen',
  'netwerk',
  'aanmelden',
  'bevestigen',
  'antwoorden',
  'deelnemen',
  'verzoek',
  'beheer',
  'uitnodiging',
  'starten',
  'startpakket',
  'spelregels',
  'wie-doet-wat',
  'contact',
  'privacy',
  'toegankelijkheid',
  'gegevens',
  'problems',
  'bureau',
] as const;

/**
 * The first path segments under which a site already serves the API, its files and its pages. In a shared deployment, a
 * region is served under its id, so no region may have one of these as its id.
 */
export const reservedIds: readonly string[] = ['v1', 'assets', ...pageNames];
