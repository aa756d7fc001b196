import { serve } from '../../../shared/http/serve.ts';
import { confirmStarterRoute } from '../../../shared/routes/starting/confirm-starter.ts';
import { firstLetterAccess, routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { confirmStarter } from './confirm-starter.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET');
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...firstLetterAccess(confirmStarterRoute, table, region),
  ...routeCaps(env, confirmStarterRoute),
}));

export const handler = serve(
  confirmStarterRoute,
  regions,
  async ({ region, path, credential, sender }) =>
    confirmStarter(needsOf(region), path.id, credential, sender),
);
