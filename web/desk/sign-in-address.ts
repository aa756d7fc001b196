import { startSignInRoute } from '../../shared/routes/desk/start-sign-in.ts';
import { siteAddress } from '../base-path.ts';

interface SignIn {
  readonly organisation: string;
  /** The page of the desk to return to, such as `/bureau/sessies`. */
  readonly to: string;
  /** Whether the organisation must ask the person to prove again who they are, for a step-up. */
  readonly again?: boolean;
}

/** The URL of the link for signing in. */
export function signInAddress({ organisation, to, again = false }: SignIn): string {
  const query = new URLSearchParams({ organisation, to, ...(again ? { again: '1' } : {}) });
  return siteAddress(`${startSignInRoute.path}?${query}`);
}
