import { serve } from '../../../shared/http/serve.ts';
import { statusResponseOf } from '../../../shared/http/status-response.ts';
import { changeOwnDataRoute } from '../../../shared/routes/coordinators/change-own-data.ts';
import { contactDigests, residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { contactRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { changeOwnData } from './change-own-data.ts';

const { env, regions, table } = deployment('CONTACTS_SECRET');
const needsOf = perRegion((region) => ({
  ...contactRepositories(table, region),
  ...contactDigests(env, region),
  ...residentAccess(changeOwnDataRoute, table, region),
  region,
}));

export const handler = serve(changeOwnDataRoute, regions, async ({ region, path, ...request }) =>
  statusResponseOf(
    await changeOwnData(needsOf(region), path.reference, request.credential, request.body),
  ),
);
