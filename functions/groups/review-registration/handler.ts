import { serve } from '../../../shared/http/serve.ts';
import { reviewRegistrationRoute } from '../../../shared/routes/groups/review-registration.ts';
import { officerAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { groupLinking } from '../../../shared/runtime/linking-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { reviewRegistration } from './review-registration.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => ({
  ...groupLinking(table, region, regions),
  ...officerAccess(reviewRegistrationRoute, env, table, region),
}));

export const handler = serve(
  reviewRegistrationRoute,
  regions,
  async ({ region, path, credential }) => reviewRegistration(needsOf(region), path.id, credential),
);
