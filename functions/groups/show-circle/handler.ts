import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { showCircleRoute } from '../../../shared/routes/groups/show-circle.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { circleRepositories } from '../../../shared/runtime/group-repositories.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showCircle } from './show-circle.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({ ...circleRepositories(table, region), region }));

export const handler = serveOfficer(
  showCircleRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path }) => showCircle(needsOf(region), officer, path.municipality),
);
