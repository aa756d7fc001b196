import { passkeyBrowser, explainRefusal } from '../../../shared/http/passkey-response.ts';
import { serveOfficerResponse } from '../../../shared/http/serve-officer.ts';
import { addPasskeyRoute } from '../../../shared/routes/desk/add-passkey.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { passkeyNeeds } from '../../../shared/runtime/passkey-needs.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { webauthnProtocol } from '../../../shared/runtime/webauthn-protocol.ts';
import { addPasskey } from './add-passkey.ts';

const { env, regions, table } = deployment('SITE_URL');
const protocol = webauthnProtocol(env.SITE_URL);
const needsOf = perRegion((region) => ({ ...passkeyNeeds(table, region), protocol }));
const readingOf = officerReading(table);

export const handler = serveOfficerResponse(addPasskeyRoute, regions, readingOf, async (request) =>
  explainRefusal(request, async () => {
    const { region, officer, body, sender } = request;
    const browser = passkeyBrowser(request, env.SITE_URL);
    const added = await addPasskey(needsOf(region), officer, body, browser);
    sender.note?.('passkey-added');
    return { status: 201, body: added };
  }),
);
