import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { changeCircleLinkRoute } from '../../../shared/routes/desk/change-circle-link.ts';
import { managedDesk } from '../../../shared/runtime/deployment-desk.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { tableOfRegion } from '../../../shared/store/table.ts';
import { changeCircleLink } from './change-circle-link.ts';

const { env, regions, table } = deployment('STAGE');
const needsOf = perRegion((region) => {
  return { desks: managedDesk(env, tableOfRegion(table, region.id)), region, stage: env.STAGE };
});

export const handler = serveOfficer(
  changeCircleLinkRoute,
  regions,
  officerReading(table),
  async ({ region, officer, path, body }) =>
    changeCircleLink(needsOf(region), officer, path.municipality, body),
);
