import { createContext, useContext } from 'react';
import type { SignedInResponse } from '../../shared/requests/desk/sign-in.ts';

export const OfficerContext = createContext<SignedInResponse | undefined>(undefined);

/** The signed-in officer. Throws outside the pages for officers. */
export function useOfficer(): SignedInResponse {
  const officer = useContext(OfficerContext);
  if (!officer) throw new Error('nobody is signed in here');
  return officer;
}
