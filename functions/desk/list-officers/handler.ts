import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { listOfficersRoute } from '../../../shared/routes/desk/list-officers.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { passkeyRepositories } from '../../../shared/runtime/passkey-needs.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { listOfficers } from './list-officers.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => passkeyRepositories(table, region));

export const handler = serveOfficer(
  listOfficersRoute,
  regions,
  officerReading(table),
  async ({ region, officer }) => listOfficers(needsOf(region), officer, region),
);
