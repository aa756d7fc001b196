import { serve } from '../../../shared/http/serve.ts';
import { withdrawStarterKitRoute } from '../../../shared/routes/starting/withdraw-starter-kit.ts';
import { firstLetterAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { withdrawStarterKit } from './withdraw-starter-kit.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...firstLetterAccess(withdrawStarterKitRoute, table, region),
}));

export const handler = serve(
  withdrawStarterKitRoute,
  regions,
  async ({ region, path, credential }) => withdrawStarterKit(needsOf(region), path.id, credential),
);
