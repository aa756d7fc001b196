import { serve } from '../../../shared/http/serve.ts';
import { withdrawCoordinatorInvitationRoute } from '../../../shared/routes/coordinators/withdraw-coordinator-invitation.ts';
import { residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { invitationRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { withdrawCoordinatorInvitation } from './withdraw-coordinator-invitation.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...invitationRepositories(table, region),
  ...residentAccess(withdrawCoordinatorInvitationRoute, table, region),
}));

export const handler = serve(
  withdrawCoordinatorInvitationRoute,
  regions,
  async ({ region, path: { reference }, credential, body: { invitationId } }) =>
    withdrawCoordinatorInvitation(needsOf(region), reference, credential, invitationId),
);
