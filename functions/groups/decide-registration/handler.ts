import { serve } from '../../../shared/http/serve.ts';
import { decideRegistrationRoute } from '../../../shared/routes/groups/decide-registration.ts';
import { officerAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { decideRegistration } from './decide-registration.ts';
import { respondWithDecision } from './decided-response.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => ({
  ...groupRepository(table, region),
  ...officerAccess(decideRegistrationRoute, env, table, region),
  log: logger,
}));

export const handler = serve(
  decideRegistrationRoute,
  regions,
  async ({ region, path, credential, body }) =>
    respondWithDecision(await decideRegistration(needsOf(region), path.id, credential, body)),
);
