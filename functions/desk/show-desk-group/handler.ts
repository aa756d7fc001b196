import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { showDeskGroupRoute } from '../../../shared/routes/desk/show-desk-group.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { deskGroupRepositories } from '../../../shared/runtime/desk-group-repositories.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { showDeskGroup } from './show-desk-group.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...deskGroupRepositories(table, region),
  region,
  regions,
  log: logger,
}));

export const handler = serveOfficer(
  showDeskGroupRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path }) => showDeskGroup(needsOf(region), officer, path.reference),
);
