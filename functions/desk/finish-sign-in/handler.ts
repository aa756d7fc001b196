import { deviceOf } from '../../../shared/domain/desk/device.ts';
import { serveResponse } from '../../../shared/http/serve.ts';
import { attemptIn, officerCookies, sessionIn } from '../../../shared/http/session-cookie.ts';
import { deskPage, signInPage } from '../../../shared/http/sign-in-response.ts';
import { finishSignInRoute } from '../../../shared/routes/desk/finish-sign-in.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { finishNeeds } from '../../../shared/runtime/sign-in-needs.ts';
import { finishSignIn } from './finish-sign-in.ts';

const deployed = deployment('STAGE', 'SITE_URL', 'EXAMPLE_ISSUER', 'PROVIDERS_SECRET');
const { env, regions, table } = deployed;
const needsOf = perRegion((region) => finishNeeds(env, table, regions, region));

export const handler = serveResponse(finishSignInRoute, regions, async (request) =>
  signInPage(regions, request, async () => {
    const [browser, previous] = [attemptIn, sessionIn].map((read) =>
      read(request.cookies, env.SITE_URL),
    );
    const device = deviceOf(request.header('user-agent'));
    const came = { query: request.rawQuery, browser, previous, device };
    const { secret, returnTo } = await finishSignIn(needsOf(request.region), came);
    request.sender.note?.('signed-in');
    return deskPage(regions, request.region, returnTo, officerCookies(secret, env.SITE_URL));
  }),
);
