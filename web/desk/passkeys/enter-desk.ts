import { siteAddress } from '../../base-path.ts';

/** Opens a page of the desk for whoever has just signed in; the whole page is loaded, with the new session. */
export function enterDesk({ returnTo }: { readonly returnTo: string }): void {
  window.location.assign(siteAddress(returnTo));
}
