import { passkeyBrowser, explainRefusal } from '../../../shared/http/passkey-response.ts';
import { serveResponse } from '../../../shared/http/serve.ts';
import { officerCookies } from '../../../shared/http/session-cookie.ts';
import { acceptWithPasskeyRoute } from '../../../shared/routes/desk/accept-with-passkey.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { passkeyNeeds } from '../../../shared/runtime/passkey-needs.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { webauthnProtocol } from '../../../shared/runtime/webauthn-protocol.ts';
import { acceptWithPasskey } from './accept-with-passkey.ts';

const { env, regions, table } = deployment('SITE_URL');
const protocol = webauthnProtocol(env.SITE_URL);
const needsOf = perRegion((region) => ({ ...passkeyNeeds(table, region), protocol }));

export const handler = serveResponse(acceptWithPasskeyRoute, regions, async (request) =>
  explainRefusal(request, async () => {
    const { region, body, sender } = request;
    const browser = passkeyBrowser(request, env.SITE_URL);
    const { secret, returnTo } = await acceptWithPasskey(needsOf(region), body, browser);
    sender.note?.('passkey-added');
    sender.note?.('signed-in');
    return { status: 201, body: { returnTo }, cookies: officerCookies(secret, env.SITE_URL) };
  }),
);
