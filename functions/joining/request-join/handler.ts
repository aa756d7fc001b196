import { idempotencyKeyOf } from '../../../shared/http/idempotency-key.ts';
import { serve } from '../../../shared/http/serve.ts';
import { requestJoinRoute } from '../../../shared/routes/joining/request-join.ts';
import { routeCaps } from '../../../shared/runtime/deployment-authority.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { registryRepositories } from '../../../shared/runtime/registry-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { requestJoin } from './request-join.ts';

const { env, regions, table } = deployment('FINGERPRINT_SECRET');
const needsOf = perRegion((region) => ({
  ...registryRepositories(table, region),
  ...routeCaps(env, requestJoinRoute),
}));

export const handler = serve(
  requestJoinRoute,
  regions,
  async ({ region, path, body, header, sender }) => {
    const { reference } = path;
    const request = idempotencyKeyOf(header('idempotency-key'), { reference, ...body });
    return requestJoin(needsOf(region), reference, body, { sender, request });
  },
);
