import type { IdentityProvider } from '../../../shared/domain/desk/identity-provider.ts';

/** The organisations with which people sign in, in order of name; nothing else about their providers is public. */
export async function listOrganisations(
  providers: () => Promise<readonly IdentityProvider[]>,
): Promise<{ organisations: { id: string; name: string }[] }> {
  return { organisations: (await providers()).map(({ id, name }) => ({ id, name })) };
}
