import { regionPath } from '../regions/region-path.ts';
import type { RegionSet } from '../regions/region-set.ts';
import type { Region } from '../regions/region.ts';
import { finishSignInRoute } from '../routes/desk/finish-sign-in.ts';
import { dynamoSignInAttempts } from '../store/desk/dynamo-sign-in-attempts.ts';
import { tableOfRegion, type Table } from '../store/table.ts';
import { clock } from './clock.ts';
import { providersInUse } from './deployment-providers.ts';
import type { Environment } from './env.ts';
import { openIdProtocol } from './openid-protocol.ts';
import { passkeyNeeds } from './passkey-needs.ts';
import { clientSecret } from './provider-secrets.ts';

type StartEnvironment = Pick<Environment, 'STAGE' | 'SITE_URL' | 'EXAMPLE_ISSUER'>;

/** Everything needed to send somebody to an identity provider of this region. */
export function signInNeeds(
  env: StartEnvironment,
  table: Table,
  regions: RegionSet,
  region: Region,
) {
  return {
    providers: () => providersInUse(env, table, region),
    attempts: dynamoSignInAttempts(tableOfRegion(table, region.id)),
    protocol: openIdProtocol(async () => undefined),
    clock,
    redirectUri: env.SITE_URL + regionPath(regions, region) + finishSignInRoute.path,
  };
}

/** Everything needed to sign in somebody who comes back from an identity provider. */
export function finishNeeds(
  env: StartEnvironment & Pick<Environment, 'PROVIDERS_SECRET'>,
  shared: Table,
  regions: RegionSet,
  region: Region,
) {
  return {
    ...signInNeeds(env, shared, regions, region),
    protocol: openIdProtocol((provider) => clientSecret(env.PROVIDERS_SECRET, provider)),
    ...passkeyNeeds(shared, region),
    region,
  };
}
