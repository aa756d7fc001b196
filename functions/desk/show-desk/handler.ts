import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { showDeskRoute } from '../../../shared/routes/desk/show-desk.ts';
import { managedDesk } from '../../../shared/runtime/deployment-desk.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { showDesk } from './show-desk.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => ({
  desks: managedDesk(env, tableOfRegion(table, region.id)),
  region,
}));

export const handler = serveOfficer(
  showDeskRoute,
  regions,
  officerReading(table),
  async ({ region }) => showDesk(needsOf(region)),
);
