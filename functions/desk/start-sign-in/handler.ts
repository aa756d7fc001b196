import { attemptCookies, attemptIn } from '../../../shared/http/session-cookie.ts';
import { serveResponse } from '../../../shared/http/serve.ts';
import { redirectTo, signInPage } from '../../../shared/http/sign-in-response.ts';
import { startSignInRoute } from '../../../shared/routes/desk/start-sign-in.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { newSecret } from '../../../shared/runtime/identifiers.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { signInNeeds } from '../../../shared/runtime/sign-in-needs.ts';
import { startSignIn } from './start-sign-in.ts';

const { env, regions, table } = deployment('STAGE', 'SITE_URL', 'EXAMPLE_ISSUER');
const needsOf = perRegion((region) => ({ ...signInNeeds(env, table, regions, region), newSecret }));

export const handler = serveResponse(startSignInRoute, regions, async (request) =>
  signInPage(regions, request, async () => {
    const { organisation, to, again } = request.query;
    const browser = attemptIn(request.cookies, env.SITE_URL);
    const wish = { organisation, to, again: again === '1', browser };
    const started = await startSignIn(needsOf(request.region), wish);
    return redirectTo(started.address.href, attemptCookies(started.browser, env.SITE_URL));
  }),
);
