import { serve } from '../../../shared/http/serve.ts';
import { showMembershipRoute } from '../../../shared/routes/groups/show-membership.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { circleRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showMembership } from './show-membership.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...circleRepositories(table, region),
  ...residentAccess(showMembershipRoute, table, region),
  region,
}));

export const handler = serve(showMembershipRoute, regions, async ({ region, path, credential }) =>
  showMembership(needsOf(region), path.reference, credential),
);
