import { passkeyIssuer } from '../../shared/domain/desk/passkey.ts';
import { startSignInRoute } from '../../shared/routes/desk/start-sign-in.ts';
import { siteAddress } from '../base-path.ts';

interface SignIn {
  readonly organisation: string;
  /** The page of the desk to return to, such as `/bureau/sessies`. */
  readonly to: string;
  /** Whether the organisation must ask again who the person is, for what needs a step-up. */
  readonly again?: boolean;
}

/** The parameter of the page to sign in with the page of the desk to return to. */
export const returnParameter = 'naar';

/** The address of the page where somebody signs in with a passkey, and then returns to a page of the desk. */
export function passkeyAddress(to: string): string {
  return siteAddress(`/bureau/inloggen?${new URLSearchParams({ [returnParameter]: to })}`);
}

/** The address of the hyperlink with which somebody signs in. */
export function signInAddress({ organisation, to, again = false }: SignIn): string {
  if (organisation === passkeyIssuer) return passkeyAddress(to);
  const query = new URLSearchParams({ organisation, to, ...(again ? { again: '1' } : {}) });
  return siteAddress(`${startSignInRoute.path}?${query}`);
}
