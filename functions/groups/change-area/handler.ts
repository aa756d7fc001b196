import { serve } from '../../../shared/http/serve.ts';
import { statusResponseOf } from '../../../shared/http/status-response.ts';
import { changeAreaRoute } from '../../../shared/routes/groups/change-area.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { changeArea } from './change-area.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...groupRepository(table, region),
  ...residentAccess(changeAreaRoute, table, region),
  region,
}));

export const handler = serve(changeAreaRoute, regions, async ({ region, path, credential, body }) =>
  statusResponseOf(await changeArea(needsOf(region), path.reference, credential, body)),
);
