import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { endOfficerRoute } from '../../../shared/routes/desk/end-officer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { endOfficer } from './end-officer.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => officerRepositories(table, region));

export const handler = serveOfficer(
  endOfficerRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    endOfficer(needsOf(region), officer, path.officerId, body),
);
