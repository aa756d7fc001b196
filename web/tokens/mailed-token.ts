import type { BrowserStorage } from '../storage/browser-storage.ts';

interface Address {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** The parts of a window that hold its URL. */
interface AddressBar {
  readonly location: Address;
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
}

/**
 * Returns the mailed token with which a page was opened. The token arrives in the fragment of the URL, which browsers
 * do not send to servers. It is removed from the URL immediately, so that nobody can bookmark it, share it or read it
 * over somebody's shoulder, and it is kept in this tab, so that the page can be reloaded.
 */
export function takeToken(
  { location, history }: AddressBar,
  storage: BrowserStorage,
): string | undefined {
  const place = placeOf(location.pathname);
  const token = tokenIn(location.hash);
  if (token !== '') {
    storage.write(place, token);
    history.replaceState(null, '', location.pathname + location.search);
    return token;
  }
  const kept = storage.read(place);
  return typeof kept === 'string' ? kept : undefined;
}

/** Makes a token available in this tab to another page to which the token gives access. */
export function handToken(pathname: string, token: string, storage: BrowserStorage): void {
  storage.write(placeOf(pathname), token);
}

function placeOf(pathname: string): string {
  return `buurtkring:link:${pathname}`;
}

/**
 * The token in a fragment. Some mail programs treat a full stop, comma, bracket or quote after a URL as part of that
 * URL, and may percent-encode it. A token consists of letters and digits only, so whatever comes after them is dropped.
 */
function tokenIn(hash: string): string {
  const [text = ''] = hash.replace(/^(?:#|%23)+/i, '').split(/[^a-z0-9]/i);
  return text.toLowerCase();
}
