import { serve } from '../../../shared/http/serve.ts';
import { statusResponseOf } from '../../../shared/http/status-response.ts';
import { closeGroupRoute } from '../../../shared/routes/groups/close-group.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { closeGroup } from './close-group.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...groupRepository(table, region),
  ...residentAccess(closeGroupRoute, table, region),
}));

export const handler = serve(closeGroupRoute, regions, async ({ region, path, credential }) =>
  statusResponseOf(await closeGroup(needsOf(region), path.reference, credential)),
);
