import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { removePasskeyRoute } from '../../../shared/routes/desk/remove-passkey.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { passkeyRepositories } from '../../../shared/runtime/passkey-needs.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { removePasskey } from './remove-passkey.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => passkeyRepositories(table, region));

export const handler = serveOfficer(
  removePasskeyRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, sender }) => {
    const removed = await removePasskey(needsOf(region), officer, path.passkeyId);
    sender.note?.('passkey-removed');
    return removed;
  },
);
