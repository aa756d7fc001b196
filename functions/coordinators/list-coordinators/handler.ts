import { serve } from '../../../shared/http/serve.ts';
import { listCoordinatorsRoute } from '../../../shared/routes/coordinators/list-coordinators.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { invitationRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { listCoordinators } from './list-coordinators.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...invitationRepositories(table, region),
  ...residentAccess(listCoordinatorsRoute, table, region),
}));

export const handler = serve(listCoordinatorsRoute, regions, async ({ region, path, credential }) =>
  listCoordinators(needsOf(region), path.reference, credential),
);
