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
 * The first parts of paths that are already in use on a site. A region of a shared deployment is served under its id,
 * so no region may have one of these as its id: the interface, the files of the site, and the pages.
 */
export const reservedIds: readonly string[] = ['v1', 'assets', ...pageNames];
