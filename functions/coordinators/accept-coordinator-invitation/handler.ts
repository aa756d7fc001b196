import { serve } from '../../../shared/http/serve.ts';
import { acceptCoordinatorInvitationRoute } from '../../../shared/routes/coordinators/accept-coordinator-invitation.ts';
import { contactDigests, residentAccess } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { invitationRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { acceptCoordinatorInvitation } from './accept-coordinator-invitation.ts';

const { env, regions, table } = deployment('CONTACTS_SECRET');
const needsOf = perRegion((region) => ({
  ...invitationRepositories(table, region),
  ...contactDigests(env, region),
  ...residentAccess(acceptCoordinatorInvitationRoute, table, region),
  region,
}));

export const handler = serve(
  acceptCoordinatorInvitationRoute,
  regions,
  async ({ region, path, credential, body }) =>
    acceptCoordinatorInvitation(needsOf(region), path.reference, credential, body),
);
