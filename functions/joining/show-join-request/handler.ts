import { serve } from '../../../shared/http/serve.ts';
import { showJoinRequestRoute } from '../../../shared/routes/joining/show-join-request.ts';
import { firstLetterAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showJoinRequest } from './show-join-request.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...firstLetterAccess(showJoinRequestRoute, table, region),
}));

export const handler = serve(showJoinRequestRoute, regions, async ({ region, path, credential }) =>
  showJoinRequest(needsOf(region), path.id, credential),
);
