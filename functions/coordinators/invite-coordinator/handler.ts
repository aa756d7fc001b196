import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { inviteCoordinatorRoute } from '../../../shared/routes/coordinators/invite-coordinator.ts';
import { residentAccess, routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { invitationRepositories } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { inviteCoordinator } from './invite-coordinator.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET');
const needsOf = perRegion((region) => ({
  ...invitationRepositories(table, region),
  ...residentAccess(inviteCoordinatorRoute, table, region),
  ...routeCaps(env, inviteCoordinatorRoute),
}));

export const handler = serve(inviteCoordinatorRoute, regions, async (sent) => {
  const { region, path, credential, body, header, sender } = sent;
  const request = idempotencyKeyOf(header('idempotency-key'), [path.reference, body]);
  const from = { sender, request };
  return inviteCoordinator(needsOf(region), path.reference, credential, body, from);
});
