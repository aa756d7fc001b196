import { serve } from '../../../shared/http/serve.ts';
import { statusResponseOf } from '../../../shared/http/status-response.ts';
import { withdrawRegistrationRoute } from '../../../shared/routes/groups/withdraw-registration.ts';
import { firstLetterAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { withdrawRegistration } from './withdraw-registration.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...groupRepository(table, region),
  ...firstLetterAccess(withdrawRegistrationRoute, table, region),
}));

export const handler = serve(
  withdrawRegistrationRoute,
  regions,
  async ({ region, path, credential }) =>
    statusResponseOf(await withdrawRegistration(needsOf(region), path.id, credential)),
);
