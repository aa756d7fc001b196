import { serve } from '../../../shared/http/serve.ts';
import { refuseCoordinatorInvitationRoute } from '../../../shared/routes/coordinators/refuse-coordinator-invitation.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { invitationRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { refuseCoordinatorInvitation } from './refuse-coordinator-invitation.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...invitationRepositories(table, region),
  ...residentAccess(refuseCoordinatorInvitationRoute, table, region),
}));

export const handler = serve(
  refuseCoordinatorInvitationRoute,
  regions,
  async ({ region, path, credential }) =>
    refuseCoordinatorInvitation(needsOf(region), path.reference, credential),
);
