import { passkeyIssuer } from '../../shared/domain/desk/passkey.ts';
import { returnPathOf, signInPath } from '../../shared/domain/desk/sign-in.ts';
import { startSignInRoute } from '../../shared/routes/desk/start-sign-in.ts';
import { siteAddress } from '../base-path.ts';

interface SignIn {
  readonly organisation: string;
  /** The desk page to return to, such as `/bureau/sessies`. */
  readonly to: string;
  /** Whether the organisation must ask the person to authenticate again, for a step-up. */
  readonly again?: boolean;
}

/** The URL of the sign-in page. After signing in there, the browser opens the desk page `to`. */
export function signInPageAddress(to: string | undefined): string {
  return siteAddress(signInPath({ returnTo: to }));
}

/** The URL at which signing in with this organisation starts; for signing in with a passkey, the sign-in page. */
export function signInAddress({ organisation, to, again = false }: SignIn): string {
  if (organisation === passkeyIssuer) return signInPageAddress(to);
  const query = new URLSearchParams({ organisation, to, ...(again ? { again: '1' } : {}) });
  return siteAddress(`${startSignInRoute.path}?${query}`);
}

/**
 * The desk page at this path below `/bureau`, with the current query and, if it names a place on the page, the current
 * fragment. Any other fragment is left out, because it may be a mailed token.
 */
export function openPage(path: string): string {
  const { search, hash } = window.location;
  const page = `/bureau${path}${search}`;
  return returnPathOf(page + hash) === page + hash ? page + hash : page;
}
