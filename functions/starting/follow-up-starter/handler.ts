import { serve } from '../../../shared/http/serve.ts';
import { followUpStarterRoute } from '../../../shared/routes/starting/follow-up-starter.ts';
import { officerAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { followUpStarter } from './follow-up-starter.ts';
import { respondWithFollowUp } from './followed-up-response.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...officerAccess(followUpStarterRoute, env, table, region),
  log: logger,
}));

export const handler = serve(
  followUpStarterRoute,
  regions,
  async ({ region, path, credential, body }) =>
    respondWithFollowUp(await followUpStarter(needsOf(region), path.id, credential, body)),
);
