import type { IdentityProvider } from '../../../shared/domain/desk/identity-provider.ts';

/** The ids and names of the organisations with which people sign in; nothing else about their providers is public. */
export async function listOrganisations(
  providers: () => Promise<readonly IdentityProvider[]>,
): Promise<{ organisations: { id: string; name: string }[] }> {
  return { organisations: (await providers()).map(({ id, name }) => ({ id, name })) };
}
