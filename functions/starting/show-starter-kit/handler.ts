import { serve } from '../../../shared/http/serve.ts';
import { showStarterKitRoute } from '../../../shared/routes/starting/show-starter-kit.ts';
import { firstLetterAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showStarterKit } from './show-starter-kit.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...firstLetterAccess(showStarterKitRoute, table, region),
  region,
}));

export const handler = serve(showStarterKitRoute, regions, async ({ region, path, credential }) =>
  showStarterKit(needsOf(region), path.id, credential),
);
