import { serveResponse } from '../../../shared/http/serve.ts';
import { sessionCookies, sessionIn } from '../../../shared/http/session-cookie.ts';
import { startSessionRoute } from '../../../shared/routes/platform/start-session.ts';
import { accessRepositories } from '../../../shared/runtime/access-repositories.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { newSecret } from '../../../shared/runtime/identifiers.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { startSession } from './start-session.ts';

const { env, regions, table } = deployment('SITE_URL');
const needsOf = perRegion((region) => ({ ...accessRepositories(table, region), newSecret }));

export const handler = serveResponse(startSessionRoute, regions, async (request) => {
  const { region, credential, cookies } = request;
  const previous = sessionIn(cookies, env.SITE_URL);
  const { secret, validUntil } = await startSession(needsOf(region), credential, previous);
  return {
    status: startSessionRoute.response.status,
    body: { validUntil: validUntil.toISOString() },
    cookies: sessionCookies(secret, env.SITE_URL),
  };
});
