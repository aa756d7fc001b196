import { serve } from '../../../shared/http/serve.ts';
import { reviewRegistrationRoute } from '../../../shared/routes/groups/review-registration.ts';
import { officerAccess, officerVariables } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { regionLinking } from '../../../shared/runtime/linking-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { reviewRegistration } from './review-registration.ts';

const { env, regions, table } = deployment(...officerVariables);
const needsOf = perRegion((region) => ({
  ...regionLinking(table, region, regions),
  ...officerAccess(env, tableOfRegion(table, region.id)),
}));

export const handler = serve(
  reviewRegistrationRoute,
  regions,
  async ({ region, path, credential }) => reviewRegistration(needsOf(region), path.id, credential),
);
