import { serve } from '../../../shared/http/serve.ts';
import { showRegistrationRoute } from '../../../shared/routes/groups/show-registration.ts';
import { firstLetterAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showRegistration } from './show-registration.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...registrationRepository(table, region),
  ...firstLetterAccess(showRegistrationRoute, table, region),
  region,
}));

export const handler = serve(showRegistrationRoute, regions, async ({ region, path, credential }) =>
  showRegistration(needsOf(region), path.id, credential),
);
