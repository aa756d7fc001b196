import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { nameStandInRoute } from '../../../shared/routes/desk/name-stand-in.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { nameStandIn } from './name-stand-in.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => officerRepositories(table, region));

export const handler = serveOfficer(
  nameStandInRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    nameStandIn(needsOf(region), officer, path.officerId, body),
);
