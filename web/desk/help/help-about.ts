/** The page of help about each part of the desk, by the start of the paths in that part; the first match counts. */
const helpByPath: readonly (readonly [RegExp, string])[] = [
  [/^\/aanmeldingen\//, 'beoordelen'],
  [/^\/groepen\/aanmelden$/, 'aanmelden'],
  [/^\/groepen\/[^/]+\/wijzigen\//, 'wijzigen'],
  [/^\/groepen/, 'groepen'],
  [/^\/personen/, 'personen'],
  [/^\/beheer\/vervanging|^\/(sessies|passkeys|vervanging)/, 'inloggen'],
  [/^\/beheer/, 'beheer'],
  [/^\/(starters\/.*)?$/, 'begin'],
];

/** The path of the help about the desk page at `path`; of the list of all help if no part has that page. */
export function helpAbout(path: string): string {
  const [, slug] = helpByPath.find(([start]) => start.test(path)) ?? [];
  return slug === undefined ? '/hulp' : `/hulp/${slug}`;
}
