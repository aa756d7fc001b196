import { serveOfficerResponse } from '../../../shared/http/serve-officer.ts';
import { officerCookies } from '../../../shared/http/session-cookie.ts';
import { endSessionsRoute } from '../../../shared/routes/desk/end-sessions.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { endSessions } from './end-sessions.ts';

const { env, regions, table } = deployment('SITE_URL');
const readingOf = officerReading(table);

export const handler = serveOfficerResponse(
  endSessionsRoute,
  regions,
  readingOf,
  async ({ region, officer, body, sender }) => {
    const ended = await endSessions(readingOf(region), officer, body);
    const { status } = endSessionsRoute.response;
    if (!ended.signedOut) return { status, body: ended };
    sender.note?.('signed-out');
    return { status, body: ended, cookies: officerCookies('', env.SITE_URL) };
  },
);
