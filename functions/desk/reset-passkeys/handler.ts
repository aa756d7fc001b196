import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { resetPasskeysRoute } from '../../../shared/routes/desk/reset-passkeys.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { passkeyRepositories } from '../../../shared/runtime/passkey-needs.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { resetPasskeys } from './reset-passkeys.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({ ...passkeyRepositories(table, region), region }));

export const handler = serveOfficer(
  resetPasskeysRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body, sender }) => {
    const reset = await resetPasskeys(needsOf(region), officer, path.officerId, body);
    sender.note?.('passkeys-reset');
    return reset;
  },
);
