import { serveResponse } from '../../../shared/http/serve.ts';
import { attemptCookies, attemptIn } from '../../../shared/http/session-cookie.ts';
import { startPasskeyRoute } from '../../../shared/routes/desk/start-passkey.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { challengeNeeds } from '../../../shared/runtime/passkey-needs.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { startPasskey } from './start-passkey.ts';

const { env, regions, table } = deployment('SITE_URL');
const needsOf = perRegion((region) => challengeNeeds(table, region));

export const handler = serveResponse(startPasskeyRoute, regions, async (request) => {
  const { region, body, cookies } = request;
  const { challenge, browser } = await startPasskey(
    needsOf(region),
    body,
    attemptIn(cookies, env.SITE_URL),
  );
  return {
    status: startPasskeyRoute.response.status,
    body: { challenge },
    cookies: attemptCookies(browser, env.SITE_URL),
  };
});
