import type { IdentityProvider } from '../domain/desk/identity-provider.ts';
import { exampleDesk } from '../regions/index.ts';
import type { DeskMailbox, Region } from '../regions/region.ts';

/**
 * The identity providers of a region's example officers: one for the police, and one for each municipal organisation,
 * which can work for several municipalities. All of them have the same issuer, which on a laptop is the provider that
 * `npm start` runs.
 */
export function exampleProviders(
  { id: regionId, municipalities }: Pick<Region, 'id' | 'municipalities'>,
  issuer: string,
): readonly IdentityProvider[] {
  const shared = {
    issuer,
    secret: 'example',
    mfa: { by: 'claim', claim: 'amr', anyOf: ['mfa'] },
    roles: 'tokens',
  } as const;
  const ofMunicipalities = exampleDesk(regionId).mailboxes.filter(
    ({ role }) => role === 'municipality',
  );
  return [
    {
      ...shared,
      id: 'politie',
      name: 'Politie',
      organisation: 'police',
      clientId: `${regionId}-politie`,
      municipalities: municipalities.map(({ code }) => code),
    },
    ...ofMunicipalities.map((mailbox) => ({
      ...shared,
      id: exampleProviderId(mailbox),
      name: exampleOrganisation(mailbox),
      organisation: 'municipality' as const,
      clientId: `${regionId}-${exampleProviderId(mailbox)}`,
      municipalities: mailbox.municipalities,
    })),
  ];
}

/** The id of the example provider for the organisation that reads this mailbox, such as `politie` or `gm0766`. */
export function exampleProviderId({
  role,
  municipalities: [first = ''],
}: Pick<DeskMailbox, 'role' | 'municipalities'>): string {
  return role === 'municipality' ? first.toLowerCase() : 'politie';
}

/** The name of the organisation that reads this example mailbox, such as 'Politie' or 'Gemeente Dongen'. */
export function exampleOrganisation({ role, title }: Pick<DeskMailbox, 'role' | 'title'>): string {
  if (role !== 'municipality') return 'Politie';
  const name = title.replace(/^Medewerker OOV /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
