import { serve } from '../../../shared/http/serve.ts';
import { showOwnGroupRoute } from '../../../shared/routes/coordinators/show-own-group.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { ownGroupRepositories } from '../../../shared/runtime/own-group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showOwnGroup } from './show-own-group.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...ownGroupRepositories(table, region),
  ...residentAccess(showOwnGroupRoute, table, region),
  region,
  regions,
  log: logger,
}));

export const handler = serve(showOwnGroupRoute, regions, async ({ region, path, credential }) =>
  showOwnGroup(needsOf(region), path.reference, credential),
);
