import { serveResponse } from '../../../shared/http/serve.ts';
import { officerCookies } from '../../../shared/http/session-cookie.ts';
import { deskPage, returnedBrowser, signInPage } from '../../../shared/http/sign-in-response.ts';
import { finishSignInRoute } from '../../../shared/routes/desk/finish-sign-in.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { finishNeeds } from '../../../shared/runtime/sign-in-needs.ts';
import { finishSignIn } from './finish-sign-in.ts';

const names = ['STAGE', 'SITE_URL', 'EXAMPLE_ISSUER', 'PROVIDERS_SECRET'] as const;
const { env, regions, table } = deployment(...names);
const needsOf = perRegion((region) => finishNeeds(env, table, regions, region));

export const handler = serveResponse(finishSignInRoute, regions, async (request) =>
  signInPage(regions, request, async () => {
    const browser = returnedBrowser(request, env.SITE_URL);
    const { secret, returnTo } = await finishSignIn(needsOf(request.region), browser);
    if (secret === undefined) return deskPage(regions, request.region, returnTo);
    request.sender.note?.('signed-in');
    return deskPage(regions, request.region, returnTo, officerCookies(secret, env.SITE_URL));
  }),
);
