import { serve } from '../../../shared/http/serve.ts';
import { removeCoordinatorRoute } from '../../../shared/routes/coordinators/remove-coordinator.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { contactRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { removeCoordinator } from './remove-coordinator.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...contactRepositories(table, region),
  ...residentAccess(removeCoordinatorRoute, table, region),
}));

export const handler = serve(
  removeCoordinatorRoute,
  regions,
  async ({ region, path: { reference }, credential, body: { coordinatorId } }) =>
    removeCoordinator(needsOf(region), reference, credential, coordinatorId),
);
