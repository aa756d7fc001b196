import { actKinds, type ActKind } from '../../../shared/domain/groups/act.ts';

/** The last segment of the path of each act's page. */
const slugs = {
  correct: 'gegevens',
  reopen: 'openzetten',
  move: 'gemeente',
  close: 'stoppen',
} as const satisfies Record<ActKind, string>;

/** The path, below `/bureau`, of the page on which an officer acts on a group. */
export function actPath(reference: string, act: ActKind): string {
  return `/groepen/${reference}/wijzigen/${slugs[act]}`;
}

/** The act whose page has this last path segment; undefined if there is none. */
export function actOfSlug(slug: string): ActKind | undefined {
  return actKinds.find((act) => slugs[act] === slug);
}
