import { startSignInRoute } from '../../shared/routes/desk/start-sign-in.ts';
import { siteAddress } from '../base-path.ts';

interface SignIn {
  readonly organisation: string;
  /** The page of the desk to return to, such as `/bureau/sessies`. */
  readonly to: string;
  /** Whether the organisation must ask again who the person is, for what needs a step-up. */
  readonly again?: boolean;
}

/** The address of the hyperlink with which somebody signs in. */
export function signInAddress({ organisation, to, again = false }: SignIn): string {
  const query = new URLSearchParams({ organisation, to, ...(again ? { again: '1' } : {}) });
  return siteAddress(`${startSignInRoute.path}?${query}`);
}
