import { siteAddress } from '../../base-path.ts';

/** Opens a desk page after signing in. The whole page is loaded, so that it uses the new session. */
export function enterDesk({ returnTo }: { readonly returnTo: string }): void {
  window.location.assign(siteAddress(returnTo));
}
