import { serve } from '../../../shared/http/serve.ts';
import { confirmJoinRequestRoute } from '../../../shared/routes/joining/confirm-join-request.ts';
import { firstLetterAccess, routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { confirmJoinRequest } from './confirm-join-request.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET');
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...firstLetterAccess(confirmJoinRequestRoute, table, region),
  ...routeCaps(env, confirmJoinRequestRoute),
}));

export const handler = serve(
  confirmJoinRequestRoute,
  regions,
  async ({ region, path, credential, sender }) =>
    confirmJoinRequest(needsOf(region), path.id, credential, sender),
);
