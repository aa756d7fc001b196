import { serve } from '../../../shared/http/serve.ts';
import { withdrawJoinRequestRoute } from '../../../shared/routes/joining/withdraw-join-request.ts';
import { firstLetterAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { withdrawJoinRequest } from './withdraw-join-request.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...firstLetterAccess(withdrawJoinRequestRoute, table, region),
}));

export const handler = serve(
  withdrawJoinRequestRoute,
  regions,
  async ({ region, path, credential }) => withdrawJoinRequest(needsOf(region), path.id, credential),
);
