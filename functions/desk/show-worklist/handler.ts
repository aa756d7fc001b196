import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { showWorklistRoute } from '../../../shared/routes/desk/show-worklist.ts';
import { clock } from '../../../shared/runtime/clock.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { worklistSources } from '../../../shared/runtime/worklist-sources.ts';
import { showWorklist } from './show-worklist.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({
  ...worklistSources(table, region),
  clock,
  log: logger,
  region,
}));

export const handler = serveOfficer(
  showWorklistRoute,
  regions,
  officerReading(table),
  async ({ region, officer }) => showWorklist(needsOf(region), officer),
);
