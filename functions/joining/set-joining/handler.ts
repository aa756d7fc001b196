import { serve } from '../../../shared/http/serve.ts';
import { setJoiningRoute } from '../../../shared/routes/joining/set-joining.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { setJoining } from './set-joining.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...residentAccess(setJoiningRoute, table, region),
}));

export const handler = serve(setJoiningRoute, regions, async ({ region, path, credential, body }) =>
  setJoining(needsOf(region), path.reference, credential, body),
);
