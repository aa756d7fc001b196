import type { IdentityProvider } from '../domain/desk/identity-provider.ts';
import { exampleProviders } from './example-providers.ts';
import type { Region } from '../regions/region.ts';
import { dynamoProviders } from '../store/desk/dynamo-providers.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import type { Environment } from './env.ts';

/**
 * The identity providers that were loaded for a region. Until any have been loaded, the dev stage uses those of the
 * example officers, and the prod stage has none.
 */
export async function providersInUse(
  { STAGE, EXAMPLE_ISSUER }: Pick<Environment, 'STAGE' | 'EXAMPLE_ISSUER'>,
  table: Table,
  region: Region,
): Promise<readonly IdentityProvider[]> {
  const loaded = await dynamoProviders(tableOfRegion(table, region.id)).find();
  return loaded ?? (STAGE === 'dev' ? exampleProviders(region, EXAMPLE_ISSUER) : []);
}
