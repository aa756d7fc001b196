import { serveResponse } from '../../../shared/http/serve.ts';
import { sessionCookies } from '../../../shared/http/session-cookie.ts';
import { revokeAccessRoute } from '../../../shared/routes/platform/revoke-access.ts';
import { accessRepositories } from '../../../shared/runtime/access-repositories.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { revokeAccess } from './revoke-access.ts';

const { env, regions, table } = deployment('SITE_URL');
const needsOf = perRegion((region) => ({ ...accessRepositories(table, region), log: logger }));

export const handler = serveResponse(
  revokeAccessRoute,
  regions,
  async ({ region, credential }) => ({
    status: revokeAccessRoute.response.status,
    body: await revokeAccess(needsOf(region), credential),
    cookies: sessionCookies('', env.SITE_URL),
  }),
);
