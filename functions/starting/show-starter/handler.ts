import { serve } from '../../../shared/http/serve.ts';
import { showStarterRoute } from '../../../shared/routes/starting/show-starter.ts';
import { officerAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showStarter } from './show-starter.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...officerAccess(showStarterRoute, env, table, region),
  region,
}));

export const handler = serve(showStarterRoute, regions, async ({ region, path, credential }) =>
  showStarter(needsOf(region), path.id, credential),
);
