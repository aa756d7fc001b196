import { serveOfficer } from '../../../shared/http/serve-officer.ts';
import { listStandInsRoute } from '../../../shared/routes/desk/list-stand-ins.ts';
import { deployment } from '../../../shared/runtime/deployment.ts';
import { officerReading } from '../../../shared/runtime/officer-reading.ts';
import { officerRepositories } from '../../../shared/runtime/officer-repositories.ts';
import { perRegion } from '../../../shared/runtime/served-regions.ts';
import { listStandIns } from './list-stand-ins.ts';

const { regions, table } = deployment();
const needsOf = perRegion((region) => ({ ...officerRepositories(table, region), region }));

export const handler = serveOfficer(
  listStandInsRoute,
  regions,
  officerReading(table),
  async ({ region, path }) => listStandIns(needsOf(region), path.officerId),
);
