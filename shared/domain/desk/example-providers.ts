import type { Region } from '../../regions/region.ts';
import type { IdentityProvider } from './identity-provider.ts';

/**
 * The identity providers of a region's example officers, one for the police and one for each municipality. All of them
 * have the same issuer, which on a laptop is the provider that `npm start` runs.
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
  return [
    {
      ...shared,
      id: 'politie',
      name: 'Politie',
      organisation: 'police',
      clientId: `${regionId}-politie`,
      municipalities: municipalities.map(({ code }) => code),
    },
    ...municipalities.map(({ code, name }) => ({
      ...shared,
      id: code.toLowerCase(),
      name: `Gemeente ${name}`,
      organisation: 'municipality' as const,
      clientId: `${regionId}-${code.toLowerCase()}`,
      municipalities: [code],
    })),
  ];
}
