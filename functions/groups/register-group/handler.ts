import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { registerGroupRoute } from '../../../shared/routes/groups/register-group.ts';
import { contactDigests, routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registrationRepository } from '../../../shared/runtime/group-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { registerGroup } from './register-group.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET', 'CONTACTS_SECRET');
const needsOf = perRegion((region) => ({
  ...registrationRepository(table, region),
  ...routeCaps(env, registerGroupRoute),
  ...contactDigests(env, region),
  region,
}));

export const handler = serve(registerGroupRoute, regions, async (sent) =>
  registerGroup(needsOf(sent.region), sent.body, {
    sender: sent.sender,
    request: idempotencyKeyOf(sent.header('idempotency-key'), sent.body),
  }),
);
