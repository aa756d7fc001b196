import { serve } from '../../../shared/http/serve.ts';
import { statusResponseOf } from '../../../shared/http/status-response.ts';
import { eraseOwnDataRoute } from '../../../shared/routes/coordinators/erase-own-data.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { contactRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { eraseOwnData } from './erase-own-data.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...contactRepositories(table, region),
  ...residentAccess(eraseOwnDataRoute, table, region),
}));

export const handler = serve(eraseOwnDataRoute, regions, async ({ region, path, ...request }) =>
  statusResponseOf(
    await eraseOwnData(needsOf(region), path.reference, request.credential, request.body),
  ),
);
