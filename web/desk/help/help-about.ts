/** For each part of the desk, the paths of its pages and the slug of its help page; the first match counts. */
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

/** The path of the help page about the desk page at `path`, or of the list of help pages if there is none. */
export function helpAbout(path: string): string {
  const [, slug] = helpByPath.find(([start]) => start.test(path)) ?? [];
  return slug === undefined ? '/hulp' : `/hulp/${slug}`;
}
