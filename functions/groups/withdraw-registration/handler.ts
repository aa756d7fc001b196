import { serve } from '../../../shared/http/serve.ts';
import { withdrawRegistrationRoute } from '../../../shared/routes/groups/withdraw-registration.ts';
import { firstLetterAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { withdrawRegistration } from './withdraw-registration.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...registrationRepository(table, region),
  ...firstLetterAccess(withdrawRegistrationRoute, table, region),
}));

export const handler = serve(
  withdrawRegistrationRoute,
  regions,
  async ({ region, path, credential }) =>
    withdrawRegistration(needsOf(region), path.id, credential),
);
