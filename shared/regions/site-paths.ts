/** For every page of a region, the first part of its path. */
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
 * The first parts of the paths under which a site already serves the API, its files and its pages. A region of a shared
 * deployment is served under its id, so no region may have one of these as its id.
 */
export const reservedIds: readonly string[] = ['v1', 'assets', ...pageNames];
