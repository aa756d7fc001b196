import { meantReference } from '../shared/domain/groups/reference.ts';

/**
 * Corrects a group's reference in the address, if a person typed it in lower case or with spaces. Called before the
 * first page is rendered, because pages look the group up by the reference in the address.
 */
export function correctReference({
  location: { pathname, search, hash },
  history,
}: Pick<Window, 'location' | 'history'>): void {
  const corrected = pathname.replace(
    /\/(groepen|beheer)\/([^/]+)/,
    (whole, page: string, part: string) => {
      const typed = decoded(part);
      const meant = meantReference(typed);
      return meant === typed ? whole : `/${page}/${meant}`;
    },
  );
  if (corrected !== pathname) history.replaceState(history.state, '', corrected + search + hash);
}

/** A part of a URL that is not properly encoded cannot be a reference, and is returned unchanged. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
