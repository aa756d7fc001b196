import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { registerGroupRoute } from '../../../shared/routes/groups/register-group.ts';
import { routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { registerGroup } from './register-group.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET');
const needsOf = perRegion((region) => ({
  ...registrationRepository(table, region),
  ...routeCaps(env, registerGroupRoute),
  region,
}));

export const handler = serve(
  registerGroupRoute,
  regions,
  async ({ region, body, header, sender }) =>
    registerGroup(needsOf(region), body, {
      sender,
      request: idempotencyKeyOf(header('idempotency-key'), body),
    }),
);
