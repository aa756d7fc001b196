import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { listPasskeysRoute } from '../../../shared/routes/desk/list-passkeys.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { passkeyRepositories } from '../../../shared/runtime/passkey-needs.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { listPasskeys } from './list-passkeys.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => passkeyRepositories(table, region));

export const handler = serveOfficer(
  listPasskeysRoute,
  regions,
  officerReading(table),
  async ({ region, officer }) => listPasskeys(needsOf(region), officer),
);
