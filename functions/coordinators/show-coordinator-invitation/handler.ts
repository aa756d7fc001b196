import { serve } from '../../../shared/http/serve.ts';
import { showCoordinatorInvitationRoute } from '../../../shared/routes/coordinators/show-coordinator-invitation.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { invitationRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showCoordinatorInvitation } from './show-coordinator-invitation.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...invitationRepositories(table, region),
  ...residentAccess(showCoordinatorInvitationRoute, table, region),
  region,
}));

export const handler = serve(
  showCoordinatorInvitationRoute,
  regions,
  async ({ region, path, credential }) =>
    showCoordinatorInvitation(needsOf(region), path.reference, credential),
);
