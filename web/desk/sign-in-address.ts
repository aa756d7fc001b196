import { passkeyIssuer } from '../../shared/domain/desk/passkey.ts';
import { startSignInRoute } from '../../shared/routes/desk/start-sign-in.ts';
import { siteAddress } from '../base-path.ts';

interface SignIn {
  readonly organisation: string;
  /** The desk page to return to, such as `/bureau/sessies`. */
  readonly to: string;
  /** Whether the organisation must ask the person to authenticate again, for a step-up. */
  readonly again?: boolean;
}

/** The query parameter that tells the sign-in page which desk page to return to. */
export const returnParameter = 'naar';

/** The URL of the page for signing in with a passkey. After that, the browser opens the desk page `to`. */
export function passkeyAddress(to: string): string {
  return siteAddress(`/bureau/inloggen?${new URLSearchParams({ [returnParameter]: to })}`);
}

/** The URL of the link for signing in. */
export function signInAddress({ organisation, to, again = false }: SignIn): string {
  if (organisation === passkeyIssuer) return passkeyAddress(to);
  const query = new URLSearchParams({ organisation, to, ...(again ? { again: '1' } : {}) });
  return siteAddress(`${startSignInRoute.path}?${query}`);
}
