import type { BrowserStorage } from '../storage/browser-storage.ts';

interface Address {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

interface LinkPage {
  readonly location: Address;
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
}

/**
 * The token of a mail link. It comes in the fragment, which a browser sends to no server; it is taken out of the address at
 * once, so that it is not bookmarked, shared or seen over a shoulder, and kept in the tab so that the page can be reloaded.
 */
export function takeToken(
  { location, history }: LinkPage,
  storage: BrowserStorage,
): string | undefined {
  const place = `buurtkring:link:${location.pathname}`;
  const token = location.hash.slice(1);
  if (token !== '') {
    storage.write(place, token);
    history.replaceState(null, '', location.pathname + location.search);
    return token;
  }
  const kept = storage.read(place);
  return typeof kept === 'string' ? kept : undefined;
}
