import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { changeOfficerRoute } from '../../../shared/routes/desk/change-officer.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { changeOfficer } from './change-officer.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => officerRepositories(table, region));

export const handler = serveOfficer(
  changeOfficerRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    changeOfficer(needsOf(region), officer, path.officerId, body),
);
