import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { requestStarterKitRoute } from '../../../shared/routes/starting/request-starter-kit.ts';
import { routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { requestStarterKit } from './request-starter-kit.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET');
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...routeCaps(env, requestStarterKitRoute),
}));

export const handler = serve(
  requestStarterKitRoute,
  regions,
  async ({ region, body, header, sender }) => {
    const request = idempotencyKeyOf(header('idempotency-key'), body);
    return requestStarterKit(needsOf(region), body, { sender, request });
  },
);
