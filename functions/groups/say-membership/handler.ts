import { serve } from '../../../shared/http/serve.ts';
import { sayMembershipRoute } from '../../../shared/routes/groups/say-membership.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { circleRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { sayMembership } from './say-membership.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...circleRepositories(table, region),
  ...residentAccess(sayMembershipRoute, table, region),
  region,
}));

export const handler = serve(
  sayMembershipRoute,
  regions,
  async ({ region, path, credential, body }) =>
    sayMembership(needsOf(region), path.reference, credential, body),
);
