import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { endStandInRoute } from '../../../shared/routes/desk/end-stand-in.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { endStandIn } from './end-stand-in.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => officerRepositories(table, region));

export const handler = serveOfficer(
  endStandInRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) => endStandIn(needsOf(region), officer, path, body),
);
