import { isAllowed } from '../../shared/domain/desk/rights.ts';
import type { SignedInResponse } from '../../shared/requests/desk/sign-in.ts';

/** Whether the officer may open the desk page of a group in this municipality of the region. */
export function maySeeGroup(
  { rights }: Pick<SignedInResponse, 'rights'>,
  { code }: { readonly code: string },
): boolean {
  return isAllowed(rights, 'groups.see', { municipality: code });
}
